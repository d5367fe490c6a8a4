extension RuleCatalog {
  /// TeX Live and its manager.
  static let texLive: [Rule] = [
    Rule(
      id: "texlive-release-older", family: "compilers", subject: .package,
      title: "The image has TeX Live {local}, and tlmgr's repository is already that of {remote}",
      level: 92, confidence: .certain,
      patterns: [
        "tlmgr: Local TeX Live ({local#}) is older than remote repository ({remote#})",
        "tlmgr: Remote repository is newer than local ({local#} < {remote#})",
      ],
      causes: [
        "tlmgr installs packages only from the repository of its own year, and the mirrors have the newest year."
      ],
      fixes: [
        Fix(
          "Set the frozen repository of TeX Live {local} before this step.",
          snippet:
            "RUN tlmgr option repository https://ftp.math.utah.edu/pub/tex/historic/systems/texlive/{local}/tlnet-final"
        ),
        Fix("Or use an image with TeX Live {remote}.", snippet: "FROM texlive/texlive:latest"),
      ],
      verify: ["docker run --rm {image|<image>} tlmgr --version"],
      docs: ["https://www.tug.org/texlive/upgrade.html", "https://tug.org/historic/"],
      examples: ["tlmgr: Local TeX Live (2020) is older than remote repository (2023)."]
    ),
    Rule(
      id: "texlive-manager-outdated", family: "compilers", subject: .package,
      title: "tlmgr refuses to install anything before it is updated itself",
      level: 91, confidence: .certain,
      patterns: ["tlmgr itself needs to be updated"],
      causes: [
        "The image was built before the last release of tlmgr, and the repository requires that release."
      ],
      fixes: [
        Fix(
          "Update tlmgr first, in the same step.",
          snippet: "RUN tlmgr update --self && tlmgr install <packages>",
          change: .before("tlmgr install", run: "tlmgr update --self")),
        "Or pull a newer build of the image (`docker build --pull`).",
      ],
      verify: ["docker run --rm {image|<image>} tlmgr --version"],
      docs: ["https://www.tug.org/texlive/tlmgr.html"],
      examples: ["tlmgr itself needs to be updated."]
    ),
  ]
}
