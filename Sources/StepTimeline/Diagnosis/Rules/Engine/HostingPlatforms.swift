extension RuleCatalog {
  /// What platforms that build for their users say themselves: Fly.io, Railway, Heroku, Nixpacks.
  static let hostingPlatforms: [Rule] = [
    Rule(
      id: "fly-nothing-to-build", partOf: "df-not-found", family: "buildkit", subject: .file,
      title: "flyctl found nothing to build: neither a Dockerfile nor a `[build]` section in fly.toml",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "app does not have a Dockerfile or buildpacks configured",
        "Project does not contain a Dockerfile or specify a builder",
      ],
      causes: [
        "The command ran in a different folder than the one with the Dockerfile, or the project has none."
      ],
      fixes: [
        Fix(
          "Run the command in the folder of the Dockerfile (next to fly.toml), or set `dockerfile`, `image` or `builder` in the `[build]` section of fly.toml.",
          snippet: "[build]\n  dockerfile = \"<folder>/Dockerfile\"")
      ],
      docs: ["https://fly.io/docs/reference/configuration/"],
      examples: [
        "Error failed to fetch an image or build from source: app does not have a Dockerfile or buildpacks configured."
      ]
    ),
    Rule(
      id: "fly-no-capacity", family: "buildkit", subject: .engine,
      title: "Fly.io has no capacity for the remote builder in the region {region|of the app}",
      level: 95, confidence: .likely, retryable: true,
      patterns: [
        "Couldn't allocate volume, not enough compute capacity left in {region}",
        "not enough compute capacity left in {region}",
      ],
      causes: [
        "The remote builder is a Fly.io machine with a volume. The region has no free capacity at the moment."
      ],
      fixes: [
        Fix(
          "Wait and deploy again, or build on your own machine with `--local-only`.",
          snippet: "fly deploy --local-only")
      ],
      docs: ["https://status.flyio.net/", "https://fly.io/docs/flyctl/deploy/"],
      examples: [
        "Error: failed to fetch an image or build from source: error connecting to docker: Couldn't allocate volume, not enough compute capacity left in ord"
      ]
    ),
    Rule(
      id: "mise-attestation-missing", family: "buildkit", subject: .download,
      title: "mise refuses {tool}: that release has no attestation to prove its origin",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: ["No GitHub artifact attestations found for {tool}"],
      causes: [
        "mise checks where its downloads come from. (Railpack uses mise to install languages.) Releases published before attestations existed have none."
      ],
      fixes: [
        "Pin a newer release of the tool (runtime.txt, .python-version, mise.toml).",
        Fix("Or turn off the check for this build.", snippet: "MISE_PYTHON_GITHUB_ATTESTATIONS=false"),
      ],
      docs: ["https://mise.jdx.dev/configuration/settings.html"],
      examples: [
        "mise ERROR Failed to install core:python@3.11.8: No GitHub artifact attestations found for python@3.11.8"
      ]
    ),
    Rule(
      id: "fly-image-missing", partOf: "registry-manifest-unknown", family: "buildkit", subject: .registry,
      title: "flyctl cannot find the image {image|to deploy} locally or in the registry",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to fetch an image or build from source: Could not find image \"{image...}\"",
        Pattern(
          "failed to fetch an image or build from source: Could not find image {image}",
          notOnLine: ["image \""]
        ),
      ],
      causes: [
        "The image was not pushed under this name and tag, or flyctl is not logged in to the registry.",
        "buildx 0.10 and newer add attestations, which turn the image into an index. Old releases of flyctl cannot read an index.",
      ],
      fixes: [
        Fix(
          "Check the tag, and push the image before the deployment. If it was built by buildx, push it without attestations.",
          snippet: "docker buildx build --provenance=false --sbom=false --push -t <image> ."),
        "If the image is to be built from the Dockerfile, remove `image` from the section `[build]` of fly.toml.",
        "Update flyctl.",
      ],
      docs: ["https://docs.docker.com/build/metadata/attestations/"],
      examples: [
        "Error failed to fetch an image or build from source: Could not find image \"registry.fly.io/acme:1\""
      ]
    ),
    Rule(
      id: "herokuish-no-buildpack", partOf: "platform-no-plan", family: "buildkit", subject: .file,
      title: "No buildpack fits the files of this project",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: ["Unable to select a buildpack"],
      causes: [
        "The root folder of the pushed project has no file that a buildpack looks for (requirements.txt, package.json, go.mod, composer.json, Gemfile), or the file is not committed."
      ],
      fixes: [
        "Commit your language's file in the root folder (Python: requirements.txt; Node: package.json), or commit a Dockerfile.",
        Fix(
          "Or name the buildpack.",
          snippet: "echo https://github.com/heroku/heroku-buildpack-<language> > .buildpacks"),
      ],
      verify: ["git ls-files | head -30"],
      docs: ["https://dokku.com/docs/deployment/builders/herokuish-buildpacks/"],
      examples: ["-----> Unable to select a buildpack"]
    ),
    Rule(
      id: "platform-no-plan", family: "buildkit", subject: .file,
      title: "{builder} cannot detect how to build this project from its files",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: [
        "^✖ {builder} could not determine how to build the app",
        "^{builder} could not determine how to build the app",
        "^{builder} was unable to generate a build plan for this app",
        "Error: {builder} was unable to generate a build plan for this app",
      ],
      causes: [
        "The root folder has none of the files that identify a language (package.json, go.mod, requirements.txt), or they are in a subfolder."
      ],
      fixes: [
        Fix(
          "Set the service's root directory to the folder of the project, or build with a Dockerfile.",
          snippet:
            "# railway.json\n{ \"build\": { \"builder\": \"DOCKERFILE\", \"dockerfilePath\": \"<path>\" } }")
      ],
      docs: ["https://railpack.com/", "https://docs.railway.com/guides/build-configuration"],
      examples: [
        "✖ Railpack could not determine how to build the app.",
        "Nixpacks was unable to generate a build plan for this app.",
      ]
    ),
    Rule(
      id: "nixpacks-config-invalid", family: "buildkit", subject: .file,
      title: "Nixpacks cannot read {file}: {problem|see the line below}",
      level: 95, confidence: .certain,
      patterns: [
        Pattern(
          "Failed to parse Nixpacks config file `{file}`",
          more: ["^invalid {problem...} at line ", "^{problem...} at line "])
      ],
      causes: ["The file is not valid TOML, or a key has a value of the wrong kind."],
      fixes: [
        Fix(
          "Correct the key that the message names: `cmd` of `[start]` is one string, `cmds` of a phase a list of strings.",
          snippet: "# nixpacks.toml\n[start]\ncmd = \"npm start\"")
      ],
      docs: ["https://nixpacks.com/docs/configuration/file"],
      examples: [
        """
        Error: Failed to parse Nixpacks config file `nixpacks.toml`

        Caused by:
        invalid type: sequence, expected a string for key `start.cmd` at line 4 column 1
        """
      ]
    ),
    Rule(
      id: "home-assistant-builder-image", family: "buildkit", subject: .registry,
      title: "Home Assistant could not pull {image}, the image that builds the add-on",
      level: 92, confidence: .likely, retryable: true,
      patterns: [
        Pattern("Can't build {addOn}: Can't execute command: Image {image} does not exist"),
        Pattern("Can't execute command: Image {image} does not exist", with: ["supervisor.docker"]),
      ],
      causes: [
        "The Supervisor builds add-ons inside this image, but it could not pull the image: no network, no DNS, or Docker Hub's rate limit. The add-on itself is not the cause."
      ],
      fixes: [
        Fix(
          "Check the host's network and DNS, pull the image by hand, and install the add-on again.",
          snippet: "docker pull {image}")
      ],
      docs: ["https://developers.home-assistant.io/docs/add-ons/testing"],
      examples: [
        "ERROR (MainThread) [supervisor.docker.addon] Can't build 1a2b_shop/aarch64-addon-shop:1.0: Can't execute command: Image docker.io/library/docker:29.1.0-cli does not exist"
      ]
    ),
    Rule(
      id: "nixpkgs-name-unknown", family: "buildkit", subject: .package,
      title: "The pinned nixpkgs has no package {name}",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("error: undefined variable '{name}'", with: [".nixpacks/nixpkgs-"]),
        Pattern("error: attribute '{name}' missing", with: [".nixpacks/nixpkgs-"]),
      ],
      causes: [
        "Nixpacks installs from a fixed snapshot of nixpkgs. The snapshot is older than this version of the language or tool, or uses a different package name."
      ],
      fixes: [
        Fix(
          "Choose a version that the snapshot has (`NIXPACKS_NODE_VERSION`, `NIXPACKS_PYTHON_VERSION`), or set a newer snapshot with `nixpkgsArchive` in nixpacks.toml.",
          snippet: "# nixpacks.toml\n[phases.setup]\nnixpkgsArchive = \"<a newer commit of nixpkgs>\"")
      ],
      docs: ["https://nixpacks.com/docs/configuration/file"],
      examples: ["error: undefined variable 'nodejs_24'\n at /app/.nixpacks/nixpkgs-1f.nix:19:9:"]
    ),
    Rule(
      id: "acr-context-download", family: "buildkit", subject: .download,
      title:
        "Azure Container Registry could not download the build context: its URL or its token is not valid",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: ["failed to download context. Please check if the URL is incorrect"],
      causes: [
        "The repository is private, and the URL has no token, or one that expired or may not read it.",
        "The URL, the branch (`#main`) or the folder after the colon is wrong.",
      ],
      fixes: [
        "Give the build a URL with a valid token that may read the repository, or upload the context: `az acr build -r <registry> -t <image> .`"
      ],
      docs: ["https://learn.microsoft.com/azure/container-registry/container-registry-tasks-overview"],
      examples: [
        "Run ID: ca1 failed after 2s. Error: failed to download context. Please check if the URL is incorrect. If it has credentials, please check if they are expired"
      ]
    ),
    Rule(
      id: "buildpack-erlang-version", family: "buildkit", subject: .package,
      title: "The Elixir buildpack has no Erlang {version} for this stack",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["Sorry, Erlang '{version}' isn't supported yet"],
      causes: [
        "The buildpack has prebuilt releases of Erlang for each stack, and this one is not among them."
      ],
      fixes: [
        "Set `erlang_version` in elixir_buildpack.config to a version that the buildpack lists for this stack, or use a stack that has this version."
      ],
      docs: ["https://github.com/HashNuke/heroku-buildpack-elixir#version-support"],
      examples: ["       Sorry, Erlang '99.1' isn't supported yet or isn't formatted correctly."]
    ),
    Rule(
      id: "fly-builder-unreachable", family: "buildkit", subject: .network,
      title: "flyctl cannot reach its remote builder over WireGuard in time",
      level: 92, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        "failed building options: failed probing \"{organization}\": context deadline exceeded"
      ],
      causes: [
        "The network of this machine blocks UDP, which WireGuard needs, or its WireGuard peer is out of date.",
        "The builder's machine did not start.",
      ],
      fixes: [
        Fix(
          "Reset the WireGuard peer, or let flyctl use WebSockets.",
          snippet: "fly wireguard reset\nfly wireguard websockets enable"),
        Fix("Or build with the local Docker.", snippet: "fly deploy --local-only"),
      ],
      verify: ["fly doctor"],
      docs: ["https://fly.io/docs/networking/private-networking/", "https://fly.io/docs/flyctl/deploy/"],
      examples: [
        "Error: failed to fetch an image or build from source: error connecting to docker: failed building options: failed probing \"flux\": context deadline exceeded"
      ]
    ),
    Rule(
      id: "beanstalk-dockerrun-version", family: "buildkit", subject: .file,
      title: "Elastic Beanstalk refuses the version in Dockerrun.aws.json: it does not fit this platform",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: ["Invalid Dockerrun.aws.json version, abort deployment"],
      causes: [
        "A platform for one container takes `AWSEBDockerrunVersion` \"1\", an ECS platform 2, and Docker on Amazon Linux 2 takes 1 or 3."
      ],
      fixes: [
        "Set `AWSEBDockerrunVersion` in Dockerrun.aws.json to the version of this platform, or create the environment with the platform that the file is for."
      ],
      docs: [
        "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/single-container-docker-configuration.html"
      ],
      examples: ["Invalid Dockerrun.aws.json version, abort deployment"]
    ),
    Rule(
      id: "beanstalk-from-as", family: "buildkit", subject: .engine,
      title: "Elastic Beanstalk pulls `{image} as {name}`: its platform does not read a FROM with a name",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("docker pull {image} as {name...} failed with error exit status 1"),
        Pattern("docker pull {image} AS {name...} failed with error exit status 1"),
      ],
      causes: ["An old platform version hands the whole FROM line to `docker pull`, including `AS <name>`."],
      fixes: [
        "Update the environment to the newest platform version, or use stages without names (`COPY --from=0`)."
      ],
      docs: ["https://docs.aws.amazon.com/elasticbeanstalk/latest/platforms/platform-history-docker.html"],
      examples: [
        "Error: failed to pull docker image: Command /bin/sh -c docker pull node:8 as assets failed with error exit status 1. Stderr:\"docker pull\" requires exactly 1 argument."
      ]
    ),
    Rule(
      id: "railway-volume", family: "dockerfile", subject: .file,
      title: "Railway does not build a Dockerfile with VOLUME (line {row})",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: ["dockerfile invalid: docker VOLUME at Line {row#} is not supported"],
      causes: [
        "Railway has volumes of its own, which are attached to the service and not declared in the image."
      ],
      fixes: [
        "Remove the VOLUME instruction, and attach a Railway volume to the service at that path."
      ],
      docs: ["https://docs.railway.com/reference/volumes"],
      examples: ["dockerfile invalid: docker VOLUME at Line 33 is not supported, use Railway Volumes"]
    ),
    Rule(
      id: "heroku-no-manifest", family: "buildkit", subject: .file,
      title: "heroku.yml is missing: the app's stack `container` requires it",
      level: 93, confidence: .certain,
      patterns: ["Your app does not include a heroku.yml build manifest"],
      causes: ["The app uses the stack `container`, and heroku.yml is missing or not committed."],
      fixes: [
        Fix(
          "Add heroku.yml to the root of the repository and commit it, or change the app's stack to use buildpacks.",
          snippet: "build:\n  docker:\n    web: Dockerfile"),
        Fix(
          "If the app does not need the Dockerfile, set a stack that builds with buildpacks.",
          snippet: "heroku stack:set heroku-24"),
      ],
      docs: ["https://devcenter.heroku.com/articles/build-docker-images-heroku-yml"],
      examples: [
        "=!= Your app does not include a heroku.yml build manifest. To deploy your app, either create a heroku.yml"
      ]
    ),
    Rule(
      id: "railway-variable-without-name", family: "buildkit", subject: .file,
      title: "A variable of the service has an empty name, so the build cannot use it as a secret",
      level: 95, confidence: .certain,
      patterns: ["secret ID missing for \"\" environment variable"],
      causes: [
        "Railway passes each variable of the service to the build; one of them has no name (a line that begins with `=`)."
      ],
      fixes: [
        "Remove the variable without a name from the service's variables (raw editor), and build again."
      ],
      docs: ["https://docs.railway.com/guides/variables"],
      examples: ["failed to solve: secret ID missing for \"\" environment variable"]
    ),
    Rule(
      id: "cloudbuild-images-missing", family: "buildkit", subject: .registry,
      title: "Cloud Build did not find the images of `images:` in the daemon after the last step",
      level: 93, confidence: .certain,
      patterns: ["failed to find one or more images after execution of build steps"],
      causes: [
        "Cloud Build pushes what `images:` lists from its Docker daemon. kaniko and `docker buildx build --push` push by themselves and leave no image there.",
        "A step tags the image with another name than the one in the list.",
      ],
      fixes: [
        Fix(
          "If a step pushes the image itself, remove `images:` from cloudbuild.yaml.",
          unless: ["docker push"]),
        "If no step pushes it, give the image in `docker build -t` the name that `images:` has, with the same tag.",
      ],
      docs: ["https://cloud.google.com/build/docs/build-config-file-schema#images"],
      examples: [
        "ERROR: failed to find one or more images after execution of build steps: [\"gcr.io/acme/api:4f1c\"]"
      ]
    ),
    Rule(
      id: "devcontainer-feature-failed", family: "buildkit", subject: .registry,
      title: "The dev container tool cannot use the feature {feature}",
      level: 70, confidence: .likely, retryable: true,
      patterns: [
        "Failed to process feature {feature}", "Could not resolve Feature manifest for '{feature}'",
      ],
      causes: [
        "The registry of the feature did not answer, or asks for a login.",
        "The name or the version of the feature in devcontainer.json does not exist.",
      ],
      fixes: [
        "Rebuild the container later, and look at the status page of the registry.",
        "Check the name and the version of the feature in devcontainer.json. If the feature is private, log in to its registry first.",
      ],
      docs: ["https://containers.dev/features"],
      examples: [
        "Error: Failed to process feature ghcr.io/acme/features/tool:1",
        "ERR: Could not resolve Feature manifest for 'ghcr.io/acme/features/tool:1'.",
      ]
    ),
    Rule(
      id: "earthly-no-earthfile", family: "buildkit", subject: .file,
      title: "Earthly finds no Earthfile for the target {target|that was asked for}",
      level: 94, confidence: .certain, repairs: [],
      patterns: [
        Pattern(
          "No Earthfile nor build.earth file found for target",
          more: ["resolve build context for target {target}:"]),
        Pattern(
          "no Earthfile nor build.earth file found", more: ["resolve build context for target {target}:"]),
      ],
      causes: [
        "The command ran in another folder than the one with the Earthfile, or the path before `+` is wrong."
      ],
      fixes: [
        Fix(
          "Run earthly in the folder with the Earthfile, or write its path before the target.",
          snippet: "earthly ./<folder>+<target>")
      ],
      docs: ["https://docs.earthly.dev/docs/guides/importing"],
      examples: [
        "Error: resolve build context for target +deploy: cache: load key .: No Earthfile nor build.earth file found for target"
      ]
    ),
  ]
}
