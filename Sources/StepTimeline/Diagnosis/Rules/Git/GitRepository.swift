extension RuleCatalog {
  /// Refs and files that git finds, or does not find, in a repository.
  static let gitRepository: [Rule] = [
    Rule(
      id: "git-patch-corrupt", family: "git", subject: .file,
      title: "The patch file is damaged at line {number}: git cannot read it",
      level: 88, confidence: .certain,
      patterns: ["error: corrupt patch at line {number#}", "error: corrupt patch at {patch}:{number#}"],
      causes: [
        "The final newline is missing, the line endings or spaces were changed (an editor, CRLF), or the patch was edited by hand and the counts of a hunk (`@@ -1,5 +1,6 @@`) are wrong."
      ],
      fixes: [
        Fix(
          "Create the patch again instead of editing it, and stop git from changing its line endings.",
          snippet: "git diff > fix.patch\n# .gitattributes\n*.patch -text"),
        "Or apply it with `patch -p1`, which is more tolerant, or with `git apply --recount`.",
      ],
      docs: ["https://git-scm.com/docs/git-apply"],
      examples: ["error: corrupt patch at line 18"]
    ),
    Rule(
      id: "git-dubious-ownership", family: "git",
      title: "git does not trust {directory|the repository}: it belongs to another user (dubious ownership)",
      level: 94, confidence: .certain,
      repairs: [.trustRepository],
      // Where a script only asks git for a version, it goes on without.
      patterns: .each([
        "detected dubious ownership in repository at '{directory}'",
        "unsafe repository ('{directory}' is owned by someone else)",
      ]).certain(exitCodes: [128]),
      causes: [".git was copied or mounted with a different owner than the user of this step."],
      fixes: [
        Fix(
          "Add the directory to git's `safe.directory`, or copy it with the right owner (`COPY --chown`).",
          snippet: "RUN git config --global --add safe.directory {directory}"),
        Fix(
          "If the step runs as a user other than root, copy the files with that user as their owner.",
          snippet: "COPY --chown=<user of the step> . ."),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'id -u; ls -ldn {directory|.}'"],
      docs: ["https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory"],
      examples: ["fatal: detected dubious ownership in repository at '/src'"]
    ),
    Rule(
      id: "git-submodule-commit-missing", partOf: "git-ref-missing", family: "git",
      title:
        "The repository of the submodule {path} does not have the commit that the project pins: {ref|see the line}",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "Unable to checkout '{ref}' in submodule path '{path}'",
        "Fetched in submodule path '{path}', but it did not contain {ref}.",
        Pattern(
          "Unable to find current revision in submodule path '{path}'", unless: ["not a git repository"],
          confidence: .likely),
      ],
      causes: [
        "The history of the submodule's repository was rewritten, and the commit is gone; old tags still pin it.",
        "The commit was never pushed, or it is only in a fork.",
      ],
      fixes: [
        "Clone a newer tag or branch of the project, which pins a commit that exists.",
        "Or clone without `--recursive`, and check out a commit of {path} that exists.",
      ],
      verify: ["git ls-remote <address of the submodule>"],
      docs: ["https://git-scm.com/docs/git-submodule"],
      examples: [
        "Unable to checkout '3f6ad4b' in submodule path 'third_party/lib'"
      ]
    ),
    Rule(
      id: "git-ref-missing", family: "git",
      title: "The repository has no branch, tag or commit {ref|of that name}",
      level: 92, confidence: .certain,
      repairs: [.toolVersion],
      patterns: [
        "Remote branch {ref} not found in upstream",
        "couldn't find remote ref {ref}",
        // `git checkout` says so of a file as well.
        Pattern("pathspec '{ref}' did not match any file(s) known to git", confidence: .likely),
        // A shallow clone does not hold it.
        Pattern("reference is not a tree: {ref}", confidence: .likely),
        "Revision {ref} does not exist in the repository",
        "upload-pack: not our ref {ref}",
        "Did not find branch or tag '{ref}'",
      ],
      causes: [
        "The branch was renamed (master to main) or deleted, or the tag is misspelled.",
        "A clone with --depth 1 does not have older commits or tags.",
        "The history was rewritten, and the commit no longer exists.",
      ],
      fixes: [
        Fix(
          "The ref comes from a variable. Set the variable to one tag, branch or commit.",
          snippet: "git ls-remote --heads --tags <address>", when: ["git checkout $"],
          unless: ["--depth", "reference is not a tree"]),
        Fix(
          "Use a branch, tag or commit that exists (`git ls-remote` shows them). If the clone is shallow, fetch the commit or remove `--depth`.",
          snippet: "git ls-remote --heads --tags <address>"),
        Fix(
          "If the clone is shallow, fetch the missing commit alone: the clone stays small.",
          snippet: "RUN git fetch --depth 1 origin {ref} && git checkout FETCH_HEAD"),
      ],
      verify: ["git ls-remote URL {ref}"],
      docs: ["https://git-scm.com/docs/git-clone", "https://git-scm.com/docs/git-ls-remote"],
      examples: [
        """
        warning: Could not find remote branch v9 to clone.
        fatal: Remote branch v9 not found in upstream origin
        """
      ]
    ),
    Rule(
      id: "git-tag-form", partOf: "git-ref-missing", family: "git",
      title:
        "The repository has no branch or tag {ref|of that name}: its tags may have a different format",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: .each(["v", ""]) {
        Pattern(
          "fatal: Remote branch \($0){major#}.{rest} not found in upstream",
          more: ["Could not find remote branch {ref} to clone"])
      },
      causes: [
        "The project uses a different tag format: with or without `v`, or with its name before the version.",
        "That version was never tagged, or the tag was removed.",
      ],
      fixes: [
        Fix(
          "Check the tags with `git ls-remote --tags`, and use one that exists: often only the `v` is missing or extra.",
          snippet: "git ls-remote --tags <address> '*{major}.{rest}'")
      ],
      verify: ["git ls-remote --tags <address>"],
      docs: ["https://git-scm.com/docs/git-ls-remote"],
      examples: [
        """
        warning: Could not find remote branch v3.9.1 to clone.
        fatal: Remote branch v3.9.1 not found in upstream origin
        """,
        """
        warning: Could not find remote branch 3.9.1 to clone.
        fatal: Remote branch 3.9.1 not found in upstream origin
        """,
      ]
    ),
    Rule(
      id: "git-branch-empty", partOf: "git-ref-missing", family: "git",
      title: "The branch name is empty: git used `--{option}` as the branch",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: ["fatal: Remote branch --{option} not found in upstream"],
      causes: [
        "The variable after `-b` or `--branch` is empty: the build argument was not passed, or `.env` is missing."
      ],
      fixes: [
        Fix(
          "Pass the build argument with `--build-arg`, or set a default for it in the Dockerfile.",
          snippet: "ARG <variable>=main"),
        "With Compose, set the variable in `.env` next to the compose file.",
      ],
      verify: ["docker compose config"],
      docs: ["https://docs.docker.com/reference/dockerfile/#arg"],
      examples: ["fatal: Remote branch --single-branch not found in upstream origin"]
    ),
    Rule(
      id: "git-not-a-repo", family: "git",
      title: "Not a git repository: .git is not in the image",
      level: 60, confidence: .possible,
      patterns: [
        Pattern("fatal: not a git repository", with: ["exit status 128"], confidence: .likely),
        Pattern("fatal: not a git repository", exitCodes: [128], confidence: .likely),
        "fatal: not a git repository", "fatal: Not a git repository",
        // Gradle's nebula plug-ins go on without their release tasks.
        Pattern(
          "Git repository not found at {} -- nebula-release", with: ["FAILURE: Build failed"],
          confidence: .likely),
      ],
      causes: [
        ".dockerignore excludes .git, or only part of the repository was copied, and a script asks git for the version.",
        "Often this is only a warning, and the build fails for a different reason.",
      ],
      fixes: [
        Fix(
          "Pass the version as a build argument, or make `.git` available: remove it from `.dockerignore`, and copy or mount it in this step.",
          snippet: """
            ARG <name>=dev
            # docker build --build-arg <name>=$(git describe --tags) .
            """),
        Fix(
          "If the step must run git, mount .git in this step only: it does not stay in the image.",
          snippet: "RUN --mount=type=bind,source=.git,target=.git git describe --tags"),
      ],
      verify: ["grep -n git .dockerignore"],
      docs: [
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
        "https://docs.docker.com/build/building/variables/",
      ],
      examples: [
        Example("fatal: not a git repository (or any of the parent directories): .git", exitCode: 128)
      ]
    ),
    Rule(
      id: "git-submodule-outside", partOf: "git-not-a-repo", family: "git",
      title: "The project is a Git submodule: its .git is a file that points outside of the build context",
      level: 74, confidence: .certain,
      repairs: [],
      patterns: ["fatal: not a git repository: {path}/.git/modules/{module}"],
      causes: [
        "A submodule has no .git folder, but a file with the path of the parent repository, which is not in the image."
      ],
      fixes: [
        Fix(
          "If the step does not need git, exclude `.git` with .dockerignore; otherwise clone the project itself in the image.",
          snippet: "# .dockerignore\n.git"),
        "Or build with the root folder of the parent repository as the context, and copy its `.git` folder too.",
      ],
      verify: ["cat .git"],
      docs: ["https://git-scm.com/docs/gitrepository-layout"],
      examples: [
        Example("fatal: not a git repository: /srv/../.git/modules/tools/menu", exitCode: 128)
      ]
    ),
    Rule(
      id: "git-describe-no-tags", family: "git",
      title: "`git describe` found no tag for the version",
      level: 45, confidence: .possible,
      patterns: ["fatal: No names found, cannot describe anything", "fatal: No tags can describe"],
      causes: [
        "CI clones the repository without tags.",
        "Often this is only a warning, and the build fails for a different reason.",
      ],
      fixes: [
        Fix(
          "Fetch the tags before the build (in GitHub Actions, set `fetch-depth: 0` in the checkout).",
          snippet: "git fetch --tags --unshallow"),
        Fix(
          "Or pass the version as a build argument.",
          snippet: "docker build --build-arg <name>=$(git describe --tags) ."),
      ],
      verify: ["git tag   # in the build context"],
      docs: ["https://git-scm.com/docs/git-describe"],
      examples: ["fatal: No names found, cannot describe anything."]
    ),
    Rule(
      id: "git-lfs-missing", family: "git",
      title: "The repository needs Git LFS, which is not installed in the image",
      level: 93, confidence: .certain,
      patterns: ["git-lfs: command not found", "git-lfs: not found", "git: 'lfs' is not a git command"],
      causes: ["Large files of the repository are stored with Git LFS, which is a separate program."],
      fixes: [
        Fix(
          "Install `git-lfs`.",
          snippet: "RUN apk add --no-cache git-lfs && git lfs install", base: .apk),
        Fix(
          "Install `git-lfs`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends git-lfs", base: .apt),
        Fix(
          "Or clone without the large files, if the build does not need them.",
          snippet: "RUN GIT_LFS_SKIP_SMUDGE=1 git clone <address>",
          change: .variable("GIT_LFS_SKIP_SMUDGE=1", of: "git clone")),
      ],
      verify: ["docker run --rm {image|<image>} git lfs version"],
      docs: ["https://git-lfs.com/"],
      examples: [
        """
        git-lfs filter-process: 1: git-lfs: not found
        fatal: the remote end hung up unexpectedly
        """
      ]
    ),
    Rule(
      id: "git-lfs-quota", family: "git",
      title: "The repository exceeded its Git LFS bandwidth or storage quota",
      level: 93, confidence: .certain,
      patterns: ["This repository is over its data quota", "repository exceeded its LFS budget"],
      causes: ["Builds downloaded the large files more often than the plan allows."],
      fixes: [
        Fix(
          "Clone without the large files or cache them, or ask the repository's owner to increase the quota.",
          snippet: "RUN GIT_LFS_SKIP_SMUDGE=1 git clone <address>",
          change: .variable("GIT_LFS_SKIP_SMUDGE=1", of: "git clone")),
        "The repository's owner can buy more.",
      ],
      docs: [
        """
        https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-storage-an\
        d-bandwidth-usage
        """
      ],
      examples: [
        """
        batch response: This repository is over its data quota. Account responsible for LFS bandwidth \
        should purchase more data packs
        """
      ]
    ),
    Rule(
      id: "git-destination-exists", family: "git",
      title: "`git clone` failed: {path|its directory} already exists and is not empty",
      level: 93, confidence: .certain,
      patterns: ["destination path '{path}' already exists and is not an empty directory"],
      causes: [
        "An earlier COPY or step created the directory.",
        "The clone goes into WORKDIR itself, and copied files are already in it.",
      ],
      fixes: [
        Fix(
          "Clone into an empty folder, or clone before the COPY.",
          snippet: "RUN git clone <address> <empty folder>")
      ],
      verify: ["docker run --rm {image|<image>} ls -la {path|.}"],
      docs: ["https://git-scm.com/docs/git-clone"],
      examples: ["fatal: destination path 'tool' already exists and is not an empty directory."]
    ),
    Rule(
      id: "git-identity-missing", family: "git",
      title: "git cannot commit: user.name and user.email are not set",
      level: 91, confidence: .certain,
      repairs: [.gitIdentity],
      patterns: ["Please tell me who you are", "empty ident name (for <"],
      causes: [
        "A step commits, merges or applies patches (`git am`), and no git user is set in the image."
      ],
      fixes: [
        Fix(
          "Set `user.name` and `user.email` with `git config --global` before the step.",
          snippet: """
            RUN git config --global user.name build && git config --global user.email <you@your domain>
            """)
      ],
      verify: ["docker run --rm {image|<image>} git config --global --list"],
      docs: ["https://git-scm.com/docs/git-config"],
      examples: [
        """
        *** Please tell me who you are.
        fatal: unable to auto-detect email address
        """
      ]
    ),
    Rule(
      id: "git-generic-128", family: "git",
      title: "git failed; its `fatal:` line says why",
      kind: .wrapper, level: 15, confidence: .possible,
      patterns: [
        "exit status 128", Pattern("", with: ["fatal: "], exitCodes: [128]),
        Pattern("", inStep: "git ", exitCodes: [128]),
      ],
      causes: ["git exits with code 128 after every `fatal:` line."],
      fixes: [
        "Fix the error in git's `fatal:` line: most often a missing login, a wrong URL, or a branch or tag that does not exist."
      ],
      docs: ["https://git-scm.com/docs/git"],
      examples: [
        "go: example.com/lib@v1.0.0: git fetch: exit status 128:",
        Example(step: "[2/3] RUN git clone -q $URL", exitCode: 128),
      ]
    ),
    Rule(
      id: "git-submodules-in-image", partOf: "git-not-a-repo", family: "git", subject: .file,
      title: "The step fetches git submodules, but .git is not in the image",
      level: 64, confidence: .likely,
      patterns: ["fatal: not a git repository", "fatal: Not a git repository"].map {
        Pattern($0, inStep: "git submodule")
      },
      causes: [
        ".dockerignore excludes .git, the context is a subfolder, or the sources came without it (an archive, a shallow copy)."
      ],
      fixes: [
        Fix(
          "Run `git submodule update --init --recursive` on the host before the build, and remove this step: COPY includes the submodules' files.",
          snippet: "git submodule update --init --recursive && docker build ."),
        Fix(
          "In GitHub Actions, set `submodules: recursive` in the checkout.",
          snippet: "- uses: actions/checkout@v4\n  with:\n    submodules: recursive"),
        "Or add .git to the context (remove it from .dockerignore).",
      ],
      docs: ["https://git-scm.com/docs/git-submodule"],
      examples: [
        Example(
          "fatal: not a git repository (or any of the parent directories: .git)",
          step: "[4/6] RUN git submodule update --init", exitCode: 128)
      ]
    ),
    Rule(
      id: "git-netrc-unreadable", family: "git", subject: .program,
      title: "curl could not read the .netrc file: `.netrc parser error`",
      level: 95, confidence: .likely,
      patterns: [".netrc parser error"],
      causes: [
        "curl 8.11.0 rejects a valid .netrc (Alpine 3.20 and 3.21 had it for a while), and git uses curl.",
        "A line of .netrc is wrong: an unclosed quote, or a password with spaces or a backslash that is not quoted.",
      ],
      fixes: [
        Fix(
          "Update curl, or use a different release of the base image.",
          snippet: "RUN apk upgrade --no-cache curl libcurl git", base: .apk),
        Fix(
          "Update curl, or use a different release of the base image.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends curl git", base: .apt),
        "If curl is not 8.11.0, quote words with special characters in .netrc.",
      ],
      verify: ["docker run --rm {image|<image>} curl --version"],
      docs: ["https://curl.se/docs/manpage.html#-n"],
      examples: [
        "fatal: unable to access 'https://git.example.com/team/lib.git/': .netrc parser error"
      ]
    ),
  ]
}
