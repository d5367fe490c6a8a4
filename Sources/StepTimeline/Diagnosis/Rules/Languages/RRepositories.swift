extension RuleCatalog {
  /// Package repositories that R cannot read: R only warns, and what fails is the first use of a package.
  static let rRepositories: [Rule] = [
    Rule(
      id: "renv-package-not-found", family: "languages", subject: .package,
      title: "renv cannot find the package {package} in any repository",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        "Error: failed to retrieve package '{package}@{version}'"
      ],
      causes: [
        "renv.lock lists a local package or a package from a private repository. The build does not have the package file or access to the repository.",
        "The repositories no longer have this version.",
      ],
      fixes: [
        "If {package} is your own, copy its file (renv/local) into the image before `renv::restore()`, and check that .dockerignore does not exclude it. If it is public, update renv.lock."
      ],
      docs: ["https://rstudio.github.io/renv/articles/package-sources.html"],
      examples: [
        "Warning: failed to find source for 'acme 2.0.0' in package repositories\nError: failed to retrieve package 'acme@2.0.0'"
      ]
    ),
    Rule(
      id: "r-repository-unreachable", family: "languages", subject: .network,
      title: "R could not read the package index of {host}, so it installed no packages",
      level: 86, confidence: .likely, retryable: true,
      patterns: .each(
        [
          "there is no package called", "is not available for this version of R",
          "is not available (for R version", "are not available for this version of R",
          "are not available (for R version",
        ]
      ) {
        [
          Pattern(
            "unable to access index for repository http{}://{host}/", with: [$0],
            unless: [
              "non-zero exit status", "installing *source* package", "configuration failed for package",
              "trying URL",
            ],
            notOnLine: ["mran.microsoft.com"])
        ]
      } + [
        Pattern(
          "(converted from warning) unable to access index for repository http{}://{host}/",
          notOnLine: ["mran.microsoft.com"])
      ],
      causes: [
        "The build does not reach the mirror: no network, a firewall, a proxy that is not configured, or the mirror is down.",
        "TLS fails: the image has no CA certificates, or its R is too old for the mirror's https.",
      ],
      fixes: [
        Fix(
          "Check that a container reaches {host} (network, proxy, certificates), and run the build again.",
          snippet: "docker build --no-cache ."),
        Fix(
          "If the image has no CA certificates, install them before the R packages.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates",
          base: .apt),
        Fix(
          "Or use another mirror.",
          snippet:
            "RUN R -e \"install.packages('<package>', repos = 'https://packagemanager.posit.co/cran/latest')\""
        ),
        Fix(
          "Make R stop at the first failed installation, so the step that fails is the one with the cause.",
          snippet: "RUN R -e \"options(warn = 2); install.packages('<package>')\""),
      ],
      verify: ["docker run --rm {image|<image>} R -e \"readLines('https://{host|<host>}/', 1)\""],
      docs: [
        "https://cran.r-project.org/mirrors.html",
        "https://stat.ethz.ch/R-manual/R-devel/library/utils/html/download.file.html",
      ],
      examples: [
        """
        Warning: unable to access index for repository https://cran.example.com/src/contrib:
          cannot open URL 'https://cran.example.com/src/contrib/PACKAGES'
        Error in library(tidyr) : there is no package called ‘tidyr’
        """
      ],
      implies: ["r-package-missing", "r-package-unavailable"]
    ),
    Rule(
      id: "r-package-folder", family: "languages", subject: .file,
      title: "R finds no package in {folder}: its DESCRIPTION file is missing",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "cannot open compressed file '{folder}/DESCRIPTION', probable reason 'No such file",
          notOnLine: ["/library/", "/site-library/"]),
        Pattern(
          "cannot open compressed file \u{2018}{folder}/DESCRIPTION\u{2019}, probable reason 'No such file",
          notOnLine: ["/library/", "/site-library/"]),
      ],
      causes: [
        "The package's source is not in the image: its folder is not copied, or the build context is another folder.",
        "The command does not run in the package's directory.",
      ],
      fixes: [
        Fix(
          "Copy the package to {folder} before this step, and build with the folder of the package as the context.",
          snippet: "COPY . {folder}"),
        "If the package is in a subfolder, name that folder: `remotes::install_local(\"<folder>\")`.",
      ],
      verify: ["ls DESCRIPTION"],
      docs: ["https://remotes.r-lib.org/reference/install_local.html"],
      examples: [
        "In read.dcf(path) :\n  cannot open compressed file '/build_zone/DESCRIPTION', probable reason 'No such file or directory'"
      ]
    ),
    Rule(
      id: "r-unused-argument", family: "languages", subject: .program,
      title: "R calls {function|a function} with an argument that this function does not have: {argument}",
      level: 78, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "^unused argument ({argument...})", more: ["^Error in {function}("]),
        Pattern(": unused argument ({argument...})", more: ["^Error in {function}("]),
      ],
      causes: [
        "The package that has the function is another release than the script was written for, or the script passes on an option that only another function knows."
      ],
      fixes: [
        "Remove the argument from the call, or install the releases of the packages that the script was written for (`remotes::install_version`).",
        "If a script of an image such as littler makes the call, use a newer tag of the image.",
      ],
      docs: ["https://cran.r-project.org/doc/manuals/r-release/R-lang.html#Argument-matching"],
      examples: ["Error in fetch(url, dest, mode = \"wb\") : \n  unused argument (retries = 3)"]
    ),
  ]
}
