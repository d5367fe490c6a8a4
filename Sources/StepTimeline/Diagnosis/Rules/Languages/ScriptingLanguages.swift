extension RuleCatalog {
  /// R, Perl, Deno, Julia and Lua.
  static let scriptingLanguages: [Rule] = [
    Rule(
      id: "r-package-unavailable", family: "languages",
      title: "The R package {package|of the step} is not available for this R version",
      level: 84, confidence: .likely,
      patterns: [
        "package '{package}' is not available for this version of R",
        "package '{package}' is not available (for R version",
        "(converted from warning) dependency '{package}' is not available",
        Pattern(
          "ERROR: dependency '{package}' is not available for package", unless: ["had non-zero exit status"]),
        Pattern("ERROR: dependencies '{package}'", unless: ["had non-zero exit status"]),
        "ERROR: this R is version {version}, package '{package}' requires R >=",
        "ERROR: this R is version {version}, package requires R",
      ],
      causes: [
        "The package was archived on CRAN, is on Bioconductor or GitHub, or needs a newer R.",
        "One of its dependencies could not be installed; its error is above.",
        "The repository could not be read, so R found no packages.",
      ],
      fixes: [
        Fix(
          "Use a newer R image. If the package was archived on CRAN, install it with `remotes::install_version`.",
          snippet: "FROM rocker/r-ver:4"),
        Fix(
          "If CRAN has archived the package, install `remotes` first, then the package with it.",
          snippet: "RUN R -e \"install.packages('remotes'); remotes::install_version('{package}')\""),
      ],
      verify: ["docker run --rm {image|<image>} R --version"],
      docs: ["https://cran.r-project.org/doc/manuals/r-release/R-admin.html", "https://rocker-project.org/"],
      examples: [
        "package ‘rgdal’ is not available for this version of R",
        "ERROR: dependency ‘curl’ is not available for package ‘httr’",
      ]
    ),
    Rule(
      id: "r-dependency-failed", family: "languages",
      title: "The R package {package} could not be built, and packages that need it were skipped",
      level: 83, confidence: .likely,
      patterns: ["installation of package '{package}' had non-zero exit status"],
      causes: [
        "It needs a system library that the image does not have; the compile error is far above. R continues and lists the failed packages only at the end: fix the first of that list.",
        "The machine did not have enough memory or time to compile it.",
      ],
      fixes: [
        Fix(
          "Install the system libraries of {package} before the R packages (Debian, Ubuntu).",
          snippet:
            "RUN apt-get update && apt-get install -y libharfbuzz-dev libfribidi-dev libfreetype6-dev libpng-dev libtiff5-dev libjpeg-dev libfontconfig1-dev",
          when: ["'textshaping' had non-zero"], unless: ["rpm", "dnf ", "yum ", "/usr/lib64/R"]),
        Fix(
          "Install the system libraries of {package} before the R packages (Fedora, Red Hat).",
          snippet:
            "RUN dnf install -y harfbuzz-devel fribidi-devel freetype-devel libpng-devel libtiff-devel libjpeg-turbo-devel fontconfig-devel",
          when: ["'textshaping' had non-zero", "/usr/lib64/R"]),
        Fix(
          "Install the system libraries that {package} lists on CRAN under SystemRequirements, before the R packages.",
          snippet: "RUN Rscript -e \"install.packages('pak'); pak::pkg_sysreqs('{package}')\"",
          unless: ["'textshaping' had non-zero"]),
        "Or use prebuilt binaries: a rocker image with Posit Package Manager compiles nothing.",
      ],
      verify: ["docker run --rm {image|<image>} Rscript -e \"install.packages('{package}')\""],
      docs: [
        "https://cran.r-project.org/doc/manuals/r-release/R-admin.html#Essential-programs-and-libraries",
        "https://pak.r-lib.org/reference/pkg_sysreqs.html",
      ],
      examples: [
        "Warning messages:\n1: In install.packages(\"sf\") :\n  installation of package ‘units’ had non-zero exit status"
      ]
    ),
    Rule(
      id: "r-system-library", family: "languages",
      title:
        "The R package {package|of the step} needs {library|a system library}, which the image does not have",
      level: 86, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        Pattern("ERROR: configuration failed for package '{package}'", confidence: .likely),
        Pattern(
          "---------------------------- ANTICONF",
          more: [
            "* deb: {debPackage} (", "* rpm: {rpmPackage} (", "Configuration failed because {library} was",
            "No package '{library}' found", "* installing *source* package '{package}'",
          ]),
        Pattern(
          "------------------------- ANTICONF ERROR",
          more: [
            "* deb: {debPackage} (", "* rpm: {rpmPackage} (", "Configuration failed because {library} was",
            "No package '{library}' found", "* installing *source* package '{package}'",
          ]),
        Pattern(
          "Configuration failed because {library} was not found",
          more: ["* deb: {debPackage} (", "* rpm: {rpmPackage} ("]),
        Pattern(
          "Configuration failed to find {...}. Try installing:",
          more: [
            "Configuration failed to find the {library} ", "* deb: {debPackage} {debSecond} (",
            "* deb: {debPackage} (", "* rpm: {rpmPackage} {rpmSecond} (", "* rpm: {rpmPackage} (",
          ]),
      ],
      causes: [
        "The library's headers are missing; the lines above name the package for each distribution (after `deb:` and `rpm:`)."
      ],
      fixes: [
        Fix(
          "Install the development package that the message names.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {debPackage} {debSecond}",
          base: .apt, when: ["{debSecond}"]),
        Fix(
          "Install the development package that the message names.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {debPackage}",
          base: .apt, when: ["{debPackage}"], unless: ["{debSecond}"]),
        Fix(
          "Install the library's development package.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages|<library>-dev}",
          base: .apt, unless: ["{debPackage}"]),
        Fix(
          "Install the library's development package.",
          snippet: "RUN apk add --no-cache {apkPackages|<library>-dev}", base: .apk),
        Fix(
          "Or install precompiled packages.",
          snippet:
            """
            RUN R -e \"install.packages('{package}', \
            repos='https://packagemanager.posit.co/cran/__linux__/jammy/latest')\"
            """
        ),
      ],
      verify: ["RUN R -e \"pak::pkg_sysreqs('{package}')\""],
      docs: [
        "https://cran.r-project.org/doc/manuals/r-release/R-admin.html", "https://packagemanager.posit.co/",
      ],
      examples: [
        "Configuration failed because libcurl was not found. Try installing:",
        "ERROR: configuration failed for package ‘xml2’",
      ]
    ),
    Rule(
      id: "r-package-missing", family: "languages",
      title: "The R package {package} is not installed",
      level: 80, confidence: .certain,
      patterns: [
        "Error in {...}there is no package called '{package}'",
        "Error: {...}there is no package called '{package}'",
        // `require` only warns.
        Pattern("there is no package called '{package}'", confidence: .likely),
      ],
      causes: [
        "`install.packages` only warns when it fails, and the build continued: see the warnings of that step.",
        "It was installed for another user or another R.",
      ],
      fixes: [
        Fix(
          "Install the system libraries that it needs before the package.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends libcurl4-openssl-dev libssl-dev libxml2-dev libgit2-dev libfontconfig1-dev libharfbuzz-dev libfribidi-dev",
          base: .apt, when: ["'devtools'"]),
        Fix(
          "Install the package in an earlier step, and make a failed installation an error.",
          snippet: "RUN R -e \"options(warn = 2); install.packages('{package}')\""),
        Fix(
          "Or use littler's `install2.r --error`, which stops if an installation fails.",
          snippet: "RUN install2.r --error {package}"),
      ],
      verify: ["docker run --rm {image|<image>} R -e 'rownames(installed.packages())'"],
      docs: ["https://rocker-project.org/use/extending.html"],
      examples: ["Error in library(dplyr) : there is no package called ‘dplyr’"]
    ),
    Rule(
      id: "julia-unsatisfiable", family: "languages",
      title: "Julia cannot find compatible versions for {package}",
      level: 89, confidence: .certain,
      patterns: [
        "ERROR: Unsatisfiable requirements detected for package {package}",
        Pattern(
          "ERROR: LoadError: ArgumentError: Package {package} not found in current path", confidence: .likely),
        Pattern("ERROR: ArgumentError: Package {package} not found in current path", confidence: .likely),
      ],
      causes: [
        "Manifest.toml was made with a different Julia version, or Project.toml was not copied and instantiated."
      ],
      fixes: [
        Fix(
          "Copy Project.toml and Manifest.toml, and run `Pkg.instantiate()`. If versions conflict, change `[compat]` or use another Julia version.",
          snippet: "COPY Project.toml Manifest.toml ./\nRUN julia --project -e 'using Pkg; Pkg.instantiate()'"
        )
      ],
      verify: ["docker run --rm {image|<image>} julia --version"],
      docs: ["https://pkgdocs.julialang.org/v1/managing-packages/"],
      examples: ["ERROR: Unsatisfiable requirements detected for package CSV [336ed68f]:"]
    ),
    Rule(
      id: "dart-git-dependency", partOf: "dart-pub-failed", family: "languages", subject: .package,
      title: "The git dependency {repository} has no pubspec.yaml at that commit",
      level: 87, confidence: .certain,
      patterns: ["Could not find a file named \"pubspec.yaml\" in {repository} {commit}."],
      causes: [
        "The repository's layout changed: the package moved to a subfolder or to another repository.",
        "The branch in pubspec.yaml has changed since.",
      ],
      fixes: [
        "Set the dependency's `ref:` to a tag or commit that has the package, or its `path:` to the package's subfolder."
      ],
      docs: ["https://dart.dev/tools/pub/dependencies#git-packages"],
      examples: [
        "Could not find a file named \"pubspec.yaml\" in https://git.example.org/a/b.git 1bd2212b61b8."
      ]
    ),
    Rule(
      id: "renv-consent", family: "languages", subject: .program,
      title: "renv asks for consent before it writes files, and a build cannot answer the prompt",
      level: 92, confidence: .certain,
      patterns: ["please call `renv::consent()` before using renv"],
      causes: ["Without a terminal, renv stops until `renv::consent()` is called."],
      fixes: [
        Fix(
          "Call `renv::consent(provided = TRUE)` before `renv::restore()`, in the same R command.",
          snippet: "RUN R -e 'renv::consent(provided = TRUE); renv::restore()'")
      ],
      docs: ["https://rstudio.github.io/renv/reference/consent.html"],
      examples: ["Error: please call `renv::consent()` before using renv"]
    ),
    Rule(
      id: "r-function-unknown", family: "languages", subject: .program,
      title: "R cannot find the function {function}",
      level: 79, confidence: .likely,
      patterns: .each(
        ["could not find function \"{function}\"", "could not find function '{function}'"],
        with: ["Error in "]),
      causes: [
        "The name is misspelled, or its package is not loaded in this script (`library(…)`)."
      ],
      fixes: [
        Fix(
          "Write `install.packages`, with an s.", snippet: "install.packages(\"<package>\")",
          when: ["\"install.package\""]),
        Fix(
          "Correct the name, or load its package first (`library(…)`, `package::{function}`).",
          unless: ["\"install.package\""]),
        "Join the commands with `&&` instead of `;`, so the step fails if R fails.",
      ],
      docs: ["https://cran.r-project.org/doc/manuals/r-release/R-intro.html"],
      examples: ["Error in install.package(quanteda) : \n  could not find function \"install.package\""]
    ),
    Rule(
      id: "terraform-version", family: "languages", subject: .package,
      title:
        "The configuration requires Terraform {needed|of another version}, and the image has {version|another}",
      level: 92, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern(
          "Error: Unsupported Terraform Core version",
          more: ["required_version = \"{needed...}\"", "does not support Terraform version {version}. "]),
        Pattern(
          "This configuration does not support Terraform version {version}. ",
          more: ["required_version = \"{needed...}\""]),
      ],
      causes: [
        "`required_version` in the configuration, or in a module, excludes the image's Terraform version."
      ],
      fixes: [
        "Use a Terraform image with a matching version ({needed|see required_version}).",
        "Or relax `required_version`, if the configuration works with the image's version.",
      ],
      docs: ["https://developer.hashicorp.com/terraform/language/terraform#terraform-required_version"],
      examples: [
        """
        Error: Unsupported Terraform Core version

          on main.tf line 2, in terraform:
           2:   required_version = ">= 1.7.0"
        This configuration does not support Terraform version 1.5.7.
        """
      ]
    ),
    Rule(
      id: "julia-source-missing", family: "languages", subject: .file,
      title: "Pkg needs {file}, the project's source, which is not copied yet",
      level: 93, confidence: .certain,
      patterns: [
        "expected the file `{file}` to exist for package `{package}` at `{directory}`",
        "expected the file `{file}` to exist for package {package} at {directory}",
      ],
      causes: [
        "Project.toml has a `name`, so Pkg treats the folder as a package and loads its source, even if only the dependencies are installed."
      ],
      fixes: [
        Fix("Copy the source before this step.", snippet: "COPY src {directory}/src"),
        Fix(
          "To cache the layer of the dependencies, create an empty module until the source is copied.",
          snippet:
            "RUN mkdir -p {directory}/src && echo 'module {package} end' > {directory}/{file}"),
        "If the project is not a package, remove `name`, `uuid` and `version` from Project.toml.",
      ],
      verify: ["grep -n '^name' Project.toml"],
      docs: ["https://pkgdocs.julialang.org/v1/toml-files/"],
      examples: ["ERROR: expected the file `src/Harbor.jl` to exist for package `Harbor` at `/srv/harbor`"]
    ),
    Rule(
      id: "dart-path-dependency", partOf: "dart-pub-failed", family: "languages", subject: .file,
      title: "The package {package} is expected in {path}, which is not in the image",
      level: 93, confidence: .certain,
      patterns: [
        "from path which doesn't exist (could not find package {package} at \"{path}\")"
      ],
      causes: [
        "pubspec.yaml refers to the package by its path, and only the project's folder is copied. The package is outside the build context."
      ],
      fixes: [
        Fix(
          "Build from the root folder of the repository, and copy {package} to the same relative path.",
          snippet:
            "COPY <folder of {package}> <the same place in the image>\n# docker build -f <folder>/Dockerfile ."
        )
      ],
      verify: ["grep -n -A2 'path:' pubspec.yaml"],
      docs: ["https://dart.dev/tools/pub/dependencies#path-packages"],
      examples: [
        "Because web depends on core from path which doesn't exist (could not find package core at \"../core\"), version solving failed."
      ],
      implies: ["dart-pub-failed", "pip-conflict"]
    ),
    Rule(
      id: "dart-source-missing", family: "languages", subject: .file,
      title: "Dart cannot find {path}, which the code imports",
      level: 88, confidence: .certain,
      patterns: [Pattern("Error: Error when reading '{path}': No such file or directory", with: [".dart"])],
      causes: [
        "build_runner generates the file (.g.dart, .freezed.dart), and git or .dockerignore excludes it.",
        "It is not copied before this step, or its name differs in upper and lower case.",
      ],
      fixes: [
        Fix(
          "Run build_runner before the code is compiled.",
          snippet: "RUN dart run build_runner build --delete-conflicting-outputs", when: [".g.dart'"]),
        Fix(
          "Run build_runner before the code is compiled.",
          snippet: "RUN dart run build_runner build --delete-conflicting-outputs", when: [".freezed.dart'"],
          unless: [".g.dart'"]),
        "Copy the file before this step, and check that .dockerignore does not exclude it.",
      ],
      verify: ["git check-ignore -v {path}"],
      docs: ["https://dart.dev/tools/build_runner"],
      examples: [
        "bin/main.dart:4:8: Error: Error when reading 'lib/order.g.dart': No such file or directory"
      ]
    ),
  ]
}
