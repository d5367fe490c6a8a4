/// A way to repair a Dockerfile, which a rule names for its cause.
///
/// A recipe looks at the Dockerfile, at what the rule captured and at what the failed step printed. It makes an edit
/// only if it knows every value; otherwise the rule's own words remain.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum Recipe: String, Sendable, Codable, CaseIterable {
  /// Installs the package that has the missing program.
  case installProgram = "install-program"
  /// Installs the package that has the missing header, library, or pkg-config or CMake module.
  case installLibrary = "install-library"
  /// Installs a compiler and the C library's headers.
  case installCompiler = "install-compiler"
  /// Updates the package lists in the `RUN` that installs.
  case updateLists = "update-lists"
  /// Answers apt's or dnf's question with `-y`.
  case answerYes = "answer-yes"
  /// Replaces a package by its name in this release.
  case renamePackage = "rename-package"
  /// Takes a package out of the list.
  case dropPackage = "drop-package"
  /// Takes the version off a package.
  case dropPin = "drop-pin"
  /// Points apt to the archive of an ended release.
  case archivedRelease = "archived-release"
  /// Runs the instruction as root.
  case runAsRoot = "run-as-root"
  /// Gives a cache mount to the user of the instruction.
  case ownCacheMount = "own-cache-mount"
  /// Copies a module that go.work lists.
  case copyWorkspaceModule = "copy-workspace-module"
  /// Sets `WORKDIR` to the folder that the project has.
  case nearestWorkdir = "nearest-workdir"
  /// Writes the path of go.mod into the imports of the project's own packages.
  case ownImports = "own-imports"
  /// Makes the locale that a program asks for.
  case makeLocale = "make-locale"
  /// Sets git up for every user, not for root alone.
  case gitForAllUsers = "git-for-all-users"
  /// Gives sed another delimiter.
  case sedDelimiter = "sed-delimiter"
  /// Puts `CMD` before the command of `HEALTHCHECK`.
  case healthcheckCommand = "healthcheck-command"
  /// Leaves out the mount of a go.sum that the project does not have.
  case dropSumMount = "drop-sum-mount"
  /// Allows pip to install into the system's Python.
  case allowSystemPip = "allow-system-pip"
  /// Makes a virtual environment before pip is used.
  case virtualEnvironment = "virtual-environment"
  /// Installs the part of Python that makes virtual environments.
  case installVenv = "install-venv"
  /// Copies a file of the context before it is needed.
  case copyBefore = "copy-before"
  /// Changes a path to the one that exists.
  case nearestPath = "nearest-path"
  /// Adds an exception for a file to `.dockerignore`.
  case unignore
  /// Makes a script executable.
  case makeExecutable = "make-executable"
  /// Takes the carriage returns out of a script.
  case unixLineEnds = "unix-line-ends"
  /// Names a shell that the image has in a script's first line.
  case scriptShell = "script-shell"
  /// Runs the stage's commands with bash.
  case useBash = "use-bash"
  /// Creates a user or a group.
  case createUser = "create-user"
  /// Makes an instruction that lasts of a `RUN cd`, `RUN export` or `RUN . activate`.
  case keepState = "keep-state"
  /// Adds the folder to `PATH` that an earlier command put the program into.
  case addToPath = "add-to-path"
  /// Names a stage that has no name, or the right number of a stage.
  case findStage = "find-stage"
  /// Declares an `ARG` that only another stage has.
  case declareElsewhere = "declare-elsewhere"
  /// Names the path that `COPY` gave a file.
  case useCopied = "use-copied"
  /// Adds an exception to `.dockerignore` for a file that a command misses.
  case letThrough = "let-through"
  /// Copies the project before the command that reads it.
  case moveCopyUp = "move-copy-up"
  /// Links the library of a function.
  case linkLibrary = "link-library"
  /// Installs the package with a library that a program loads.
  case sharedLibrary = "shared-library"
  /// Begins the commands of a makefile with a tab.
  case makefileTabs = "makefile-tabs"
  /// Names the folder that has CMakeLists.txt.
  case cmakeFolder = "cmake-folder"
  /// Runs the script that package.json has.
  case packageScript = "package-script"
  /// Copies package.json, which says what kind of modules the project has.
  case moduleKind = "module-kind"
  /// Installs a gem.
  case installGem = "install-gem"
  /// Reads and writes text as UTF-8.
  case textEncoding = "text-encoding"
  /// Gives a step a value for a secret that only the running program needs.
  case standInSecret = "stand-in-secret"
  /// Takes versions that another requirement allows.
  case loosenPin = "loosen-pin"
  /// Installs gnupg for `apt-key`.
  case installGnupg = "install-gnupg"
  /// Takes the headers of the distribution's own kernel.
  case kernelHeaders = "kernel-headers"
  /// Makes `rm` ignore missing files.
  case forceRemove = "force-remove"
  /// Copies an archive as it is.
  case copyArchive = "copy-archive"
  /// Writes the rights of `--chmod` as a number.
  case octalMode = "octal-mode"
  /// Changes a flag of an instruction to the one that exists.
  case nearestFlag = "nearest-flag"
  /// Adds or changes an option as a tool of today wants it.
  case toolOption = "tool-option"
  /// Sets what a tool of today needs for what was made for an older one.
  case toolSetting = "tool-setting"
  /// Names the version of a tool that the project or an old language needs.
  case pinnedTool = "pinned-tool"
  /// Replaces an address or a key with its present one.
  case agedSource = "aged-source"
  /// Asks a keyserver that answers.
  case otherKeyserver = "other-keyserver"
  /// Replaces an image with its present name, or with a version that still has what is needed.
  case otherImage = "other-image"
  /// Builds an extension from PECL that PHP no longer brings.
  case peclExtension = "pecl-extension"
  /// Copies the folder of a package of the project's own Go module.
  case goCopyPackage = "go-copy-package"
  /// Switches cgo off.
  case goDisableCgo = "go-disable-cgo"
  /// Copies a package into a folder of its own name.
  case keepFolderName = "keep-folder-name"
  /// Marks a package of another system in the requirements.
  case foreignPackage = "foreign-package"
  /// Compares with one `=` in `[ … ]`.
  case singleEquals = "single-equals"
  /// Switches cgo on.
  case goEnableCgo = "go-enable-cgo"
  /// Makes the module that a Go project lacks.
  case goInitModule = "go-init-module"
  /// Works in the folder that has `go.mod`.
  case goModuleFolder = "go-module-folder"
  /// Makes Go's `vendor` folder again.
  case goVendorAgain = "go-vendor-again"
  /// Builds with the modules in Go's `vendor` folder.
  case goUseVendor = "go-use-vendor"
  /// Builds with the image's own Go.
  case goOwnToolchain = "go-own-toolchain"
  /// Builds the Go program that the output is named after.
  case goNamedProgram = "go-named-program"
  /// Changes a stage's name to the one that exists.
  case nearestStage = "nearest-stage"
  /// Changes an instruction's name to the one that exists.
  case nearestInstruction = "nearest-instruction"
  /// Continues the line before a line that is not an instruction.
  case continueLine = "continue-line"
  /// Declares an `ARG` in the stage that uses it.
  case declareArgument = "declare-argument"
  /// Gives an `ARG` of a `FROM` a value.
  case baseArgument = "base-argument"
  /// Gives a `COPY` its destination, or the destination its slash.
  case copyDestination = "copy-destination"
  /// Makes `mkdir` accept a folder that exists.
  case makeParents = "make-parents"
  /// Adds `-f` to `ln`, which then replaces an existing file.
  case forceLink = "force-link"
  /// Makes the folder that a command writes into.
  case makeFolder = "make-folder"
  /// Adds `-r` to `cp` or `rm`, so that they take a folder with its contents.
  case wholeFolder = "whole-folder"
  /// Uses the folder into which `COPY` puts what a folder holds.
  case copiedFolder = "copied-folder"
  /// Puts `&&` between two commands that were written as one.
  case joinCommands = "join-commands"
  /// Allows git to work in a repository of another user.
  case trustRepository = "trust-repository"
  /// Leaves a user or group as it is that the image has already.
  case keepExisting = "keep-existing"
  /// Runs `make` in the folder that has the makefile.
  case makefileFolder = "makefile-folder"
  /// Installs the package of a Python module.
  case installModule = "install-module"
  /// Takes a version of a Python package that the index has.
  case listedVersion = "listed-version"
  /// Puts a value with blanks into quotes.
  case quoteValue = "quote-value"
  /// Leaves a lock file out of a `COPY` that the project does not have.
  case dropLockFile = "drop-lock-file"
  /// Leaves `sudo` out.
  case dropSudo = "drop-sudo"
  /// Leaves the global installation of a program out that the image brings.
  case dropGlobalInstall = "drop-global-install"
  /// Asks pip for a package by the name that it has.
  case pipName = "pip-name"
  /// Calls `jenkins-plugin-cli` in place of the script that it replaced.
  case jenkinsPlugins = "jenkins-plugins"
  /// Calls a program by its name in the image.
  case renameProgram = "rename-program"
  /// Takes a newer image of the same kind.
  case raiseImage = "raise-image"
  /// Builds the Go program in the folder of its main package.
  case goMainPackage = "go-main-package"
  /// Copies `go.mod` before it is needed.
  case goCopyModule = "go-copy-module"
  /// Copies the folder that a `replace` of `go.mod` names.
  case goCopyReplacement = "go-copy-replacement"
  /// Runs `go mod tidy` or `go mod download` first.
  case goTidy = "go-tidy"
  /// Takes another Go module proxy.
  case goProxy = "go-proxy"
  /// Asks another Go checksum database.
  case goChecksums = "go-checksums"
  /// Keeps Go from asking the public proxy and checksum database for private modules.
  case goPrivate = "go-private"
  /// Passes a build argument that the step needs and the build did not get.
  case passArgument = "pass-argument"
  /// Mounts the user's `.netrc` as a secret for the step that needs a login.
  case mountNetrc = "mount-netrc"
  /// Forwards the user's SSH agent to the step that needs it, and makes the host's key known.
  case mountSSH = "mount-ssh"
  /// Mounts the user's `.npmrc`, or a token that npm wants, as a secret.
  case mountNpmrc = "mount-npmrc"
  /// Copies the authority into the image that signed a certificate.
  case trustAuthority = "trust-authority"
  /// Sets the clock of the machine that builds.
  case setClock = "set-clock"
  /// Makes Go ask the public module proxy although the Dockerfile forbids it.
  case goPublicProxy = "go-public-proxy"
  /// Makes Go ask a module's own host if the proxy does not have it.
  case goDirect = "go-direct"
  /// Names the machine that builds by the name that it has in a container.
  case hostAddress = "host-address"
  /// Speaks plain HTTP to an HTTP proxy.
  case proxyScheme = "proxy-scheme"
  /// Takes a Go module by the path that it declares.
  case goDeclaredPath = "go-declared-path"
  /// Builds a Go program without the stamp of its version.
  case goNoStamp = "go-no-stamp"
  /// Links a Go program without the C library.
  case goStatic = "go-static"
  /// Builds Go without the `vendor` folder.
  case goNoVendor = "go-no-vendor"
  /// Installs packages with the manager that the image has.
  case ownManager = "own-manager"
  /// Allows two users or groups with the same number.
  case sharedNumber = "shared-number"
  /// Makes users with the options that the image's commands know.
  case userOptions = "user-options"
  /// Writes a command in the shell form.
  case shellForm = "shell-form"
  /// Keeps the folders that PATH had.
  case keepPath = "keep-path"
  /// Calls the target that the makefile has.
  case makeTarget = "make-target"
  /// Removes tar's compression option, so that tar detects the format itself.
  case tarFormat = "tar-format"
  /// Installs without a lock file.
  case npmInstall = "npm-install"
  /// Installs the package that has a file of the system.
  case installFile = "install-file"
  /// Installs an extension of PHP.
  case phpExtension = "php-extension"
  /// Removes an option that the program does not know.
  case dropOption = "drop-option"
  /// Installs the package of a Perl module.
  case perlModule = "perl-module"
  /// Uses `go install` for a program.
  case goInstall = "go-install"
  /// Names the version that the tool itself offers.
  case toolVersion = "tool-version"
  /// Takes the image that has the place of a retired one.
  case retiredImage = "retired-image"
  /// Takes a release of Node.js that NodeSource still has.
  case nodeSource = "node-source"
  /// Keeps Cython below 3.
  case oldCython = "old-cython"
  /// Makes npm accept peer dependencies that do not fit.
  case legacyPeers = "legacy-peers"
  /// Gives one command a value that is good enough for the build.
  case buildValue = "build-value"
  /// Takes npm's script `prepare` out.
  case dropPrepare = "drop-prepare"
  /// Takes a tag of the same version that the image has.
  case nearestTag = "nearest-tag"
  /// Brings npm's lock file into the image.
  case commitLockFile = "commit-lock-file"
  /// Installs the development packages that a build script needs.
  case developmentPackages = "development-packages"
  /// Downloads from the place where old releases are kept.
  case archivedDownload = "archived-download"
  /// Copies go.sum with go.mod.
  case goCopySums = "go-copy-sums"
  /// Copies the folder that the stage's build tool writes.
  case builtFolder = "built-folder"
  /// Registers an alternative before it is set.
  case registerAlternative = "register-alternative"
  /// Puts the value of go's `-ldflags` into quotes.
  case goLinkerFlags = "go-linker-flags"
  /// Builds a Go package instead of one of its files.
  case goWholePackage = "go-whole-package"
  /// Runs `go generate` before the build.
  case goGenerate = "go-generate"
  /// Gives the module the path by which the code imports it.
  case goModuleName = "go-module-name"
  /// Raises the Go version of go.work.
  case goWorkVersion = "go-work-version"
  /// Copies a folder beside the Go file that embeds it.
  case goEmbeddedFolder = "go-embedded-folder"
  /// Writes a Go program outside of a read-only mount.
  case goWritableOutput = "go-writable-output"
  /// Installs pkg-config and the packages that cgo asks it for.
  case cgoPackages = "cgo-packages"
  /// Copies a Go program out of the folder that it was written into.
  case goProgramInFolder = "go-program-in-folder"
  /// Adds another processor to apt.
  case aptArchitecture = "apt-architecture"
  /// Adds the source of the backports.
  case aptBackports = "apt-backports"
  /// Enables the apt components contrib and non-free.
  case aptComponent = "apt-component"
  /// Puts a comment on a line of its own.
  case separateComment = "separate-comment"
  /// Takes away `&&` at the end of a command.
  case endCommand = "end-command"
  /// Begins a `WORKDIR` with a slash.
  case absoluteFolder = "absolute-folder"
  /// Ends the name of a folder with a slash.
  case folderSlash = "folder-slash"
  /// Names the package of PyPI for a module.
  case moduleNames = "module-names"
  /// Takes conda's addresses out of requirements.
  case condaAddresses = "conda-addresses"
  /// Says which package setuptools is to pack.
  case packageList = "package-list"
  /// Gives a project a version that it takes from git.
  case standInVersion = "stand-in-version"
  /// Installs the development packages that a script of package.json needs.
  case scriptProgram = "script-program"
  /// Leaves a folder of the host out of the context.
  case leaveOutFolder = "leave-out-folder"
  /// Asks the compiler for the release that the JDK of the image has.
  case javaRelease = "java-release"
  /// Makes the linker merge definitions, as older compilers did.
  case commonSymbols = "common-symbols"
  /// Names the processor and the system as Go does.
  case goTarget = "go-target"
  /// Leaves `-mod` out for a workspace.
  case goDropMod = "go-drop-mod"
  /// Adds the module to the workspace.
  case goWorkUse = "go-work-use"
  /// Puts the quotes of GOFLAGS around the whole flag.
  case goFlagQuotes = "go-flag-quotes"
  /// Adds the hash that pip prints.
  case addHash = "add-hash"
  /// Names a package that the build of a Python project needs.
  case buildRequirement = "build-requirement"
  /// Leaves out one of two packages that exclude each other.
  case dropConflict = "drop-conflict"
  /// Changes the file in which the image has its sources.
  case aptSourcesFile = "apt-sources-file"
  /// Leaves out a proxy of apt that does not answer.
  case dropAptProxy = "drop-apt-proxy"
  /// Gives git a name to commit in.
  case gitIdentity = "git-identity"
  /// Names a stage as the build asks for it.
  case targetStage = "target-stage"
  /// Sets HOME for a user without a home folder.
  case homeFolder = "home-folder"
  /// Writes with `printf` instead of `echo -e`.
  case plainEcho = "plain-echo"
  /// Puts double quotes into the list form of a command.
  case doubleQuotes = "double-quotes"
  /// Spells an option of apt as apt does.
  case aptOption = "apt-option"
  /// Runs `ldconfig` after libraries were copied.
  case loaderCache = "loader-cache"
  /// Copies a folder that a build file names.
  case copyFolder = "copy-folder"
  /// Makes `make` run its commands with bash.
  case makeShell = "make-shell"
  /// Keeps a package within the versions that fit the code that uses it.
  case dependencyBound = "dependency-bound"
  /// Installs the release of a tool that fits the image or the project.
  case fittingTool = "fitting-tool"
  /// Writes an option or a subcommand as the tool calls it today.
  case renamedOption = "renamed-option"
  /// Replaces an address or an image with its present one.
  case movedAddress = "moved-address"
  /// Takes the version of an image that has what the project uses.
  case fittingImage = "fitting-image"
}
