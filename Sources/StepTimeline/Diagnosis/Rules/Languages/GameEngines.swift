extension RuleCatalog {
  /// Editors of game engines that export in a build: Unity, Godot.
  static let gameEngines: [Rule] = [
    Rule(
      id: "steamcmd-app-failed", family: "languages", subject: .download,
      title: "SteamCMD could not install app {app}: {reason}",
      level: 88, confidence: .certain, retryable: true,
      repairs: [],
      patterns: [Pattern("ERROR! Failed to install app '{app}' ({reason...})", unless: ["Success! App '"])],
      causes: [
        "`Missing configuration`: Steam did not send the app's data yet. It often passes with the next try.",
        "`No subscription`: the login `anonymous` cannot download this app.",
        "`Disk write failure` and `state is 0x202`: the disk is full, or the folder cannot be written.",
      ],
      fixes: [
        Fix("Free disk space, and check that the user may write the folder.", when: ["Disk write failure"]),
        "Put `+force_install_dir` before `+login`. If the command still fails, run it again, up to three times.",
        Fix(
          "Log in with an account that owns the app; do not write its password into the image.",
          when: ["No subscription"]),
      ],
      docs: ["https://developer.valvesoftware.com/wiki/SteamCMD"],
      examples: ["ERROR! Failed to install app '112233' (Missing configuration)"]
    ),
    Rule(
      id: "unity-no-licence", family: "languages",
      title: "The Unity editor in the image has no valid license",
      level: 93, confidence: .certain,
      patterns: [
        "No valid Unity Editor license found. Please activate your license",
        "BatchMode: Unity has not been activated with a valid License",
        Pattern("No valid Unity license", confidence: .likely),
        Pattern("[Licensing::Module] Error: License is not active", confidence: .likely),
      ],
      causes: [
        "Unity's images contain only the editor. The license belongs to an account, and an activation on another machine or in another layer does not count in this step."
      ],
      fixes: [
        Fix(
          "Pass your license file to this step as a secret: the editor finds it at that path, and it is not stored in the image.",
          snippet: """
            RUN --mount=type=secret,id=unity,target=/root/.local/share/unity3d/Unity/Unity_lic.ulf \\
                <the command of the editor>
            # docker build --secret id=unity,src=Unity_lic.ulf .
            """),
        "With a serial number, activate, build and return the license in one step: `-serial`, `-username` and `-password` from secrets, then `-returnlicense`.",
      ],
      verify: ["ls ~/.local/share/unity3d/Unity"],
      docs: [
        "https://docs.unity3d.com/Manual/ManagingYourUnityLicense.html",
        "https://game.ci/docs/docker/docker-images/",
      ],
      examples: [
        "[Licensing::Module] Error: License is not active (com.unity.editor.headless). HasEntitlements will fail.\nNo valid Unity Editor license found. Please activate your license."
      ]
    ),
    Rule(
      id: "godot-templates-missing", family: "languages", subject: .file,
      title: "Godot's export templates {version|of this version} are not in the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "No export template found at the expected path:",
          more: [
            "{directory}/export_templates/{version}.stable/", "{directory}/templates/{version}.stable/",
          ])
      ],
      causes: [
        "Godot does not include export templates. They are a separate archive of exactly the same version, in the home folder of the user who runs the step."
      ],
      fixes: [
        Fix(
          "Download the export templates of this version, and unpack them where Godot looks for them.",
          snippet: """
            ADD https://github.com/godotengine/godot/releases/download/{version}-stable/Godot_v{version}-stable_export_templates.tpz /tmp/templates.zip
            RUN unzip -q /tmp/templates.zip -d /tmp && mkdir -p {directory}/export_templates/{version}.stable && mv /tmp/templates/* {directory}/export_templates/{version}.stable/
            """, when: ["{version}", "/export_templates/"]),
        Fix(
          "Download the export templates of this version, and unpack them where Godot looks for them.",
          snippet: """
            ADD https://github.com/godotengine/godot/releases/download/{version}-stable/Godot_v{version}-stable_export_templates.tpz /tmp/templates.zip
            RUN unzip -q /tmp/templates.zip -d /tmp && mkdir -p {directory}/templates && mv /tmp/templates {directory}/templates/{version}.stable
            """, when: ["{version}"], unless: ["/export_templates/"]),
        Fix(
          "Unpack the export templates (.tpz) of exactly this version of Godot into the folder that the message names.",
          unless: ["{version}"]),
        "Or use an image that includes Godot and its templates.",
      ],
      verify: ["RUN godot --version"],
      docs: [
        "https://docs.godotengine.org/en/stable/tutorials/export/exporting_projects.html#exporting-from-the-command-line"
      ],
      examples: [
        "ERROR: Cannot export project with preset \"Web\" due to configuration errors:\nNo export template found at the expected path:\n/root/.local/share/godot/export_templates/4.3.stable/web_release.zip"
      ]
    ),
    Rule(
      id: "godot-preset-missing", family: "languages", subject: .file,
      title: "The project has no export preset {preset|of that name}",
      level: 92, confidence: .certain,
      patterns: [
        "Invalid export preset name: {preset...}.", "Invalid export preset name: {preset...}",
        "This project doesn't have an `export_presets.cfg` file at its root",
      ],
      causes: [
        "export_presets.cfg is not in the build context: git or .dockerignore excludes it.",
        "The name differs: Godot 4 calls the preset `Linux`, Godot 3 `Linux/X11`. Names are case-sensitive.",
      ],
      fixes: [
        "Commit export_presets.cfg, check that .dockerignore does not exclude it, and use the preset's exact name from that file."
      ],
      verify: ["grep -n '^name=' export_presets.cfg; git check-ignore -v export_presets.cfg"],
      docs: [
        "https://docs.godotengine.org/en/stable/tutorials/export/exporting_projects.html#exporting-from-the-command-line"
      ],
      examples: ["ERROR: Invalid export preset name: Linux/X11."]
    ),
  ]
}
