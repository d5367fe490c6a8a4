extension RuleCatalog {
  /// Builds that a CI system stopped: the question is what they were waiting for.
  static let stoppedJobs: [Rule] = [
    Rule(
      id: "ci-job-stopped", family: "ci",
      title: "The CI system stopped the job while {command|the step} was still running",
      level: 97, confidence: .likely, retryable: true,
      patterns: .each(Self.stops) { Pattern($0, place: .error) }
        + .each(Self.wholeLines) { Pattern($0, place: .error, notOnLine: [":"]) },
      causes: [
        "The command hung or printed nothing: it waits for the network, a lock, input, or a process that it started.",
        "The command finished its work but did not exit: a daemon, a watcher or an open handle keeps it running.",
        "The build needs more time than the job has, or somebody or a newer run canceled the job.",
      ],
      fixes: [
        newerRun,
        Fix(
          "If the step's work was done, turn off the background process that keeps it running (turbo, Gradle, Nx daemon), or limit it with `timeout`. If not, increase the job's time limit.",
          snippet: "RUN timeout 600 <the command that does not end>"),
        "If the step is only slow, use a larger machine.",
        "Retry the job: a server may not have answered.",
      ],
      verify: ["docker build --progress=plain --no-cache-filter {stage|<stage>} ."],
      docs: [
        "https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax",
        "https://docs.gitlab.com/ci/yaml/#timeout",
      ],
      examples: [
        Example(error: "The operation was canceled."),
        Example(error: "ERROR: Job failed: execution took longer than 1h0m0s seconds"),
      ]
    ),
    Rule(
      id: "ci-job-replaced", partOf: "ci-job-stopped", family: "ci",
      title: "GitHub canceled the job: a newer run of the concurrency group `{group}` was waiting",
      level: 100, confidence: .certain,
      repairs: [],
      patterns: [
        "Canceling since a higher priority waiting request for '{group}' exists"
      ],
      causes: [
        "The workflow has `concurrency` with `cancel-in-progress: true`, or an older run was still waiting."
      ],
      fixes: [
        "Nothing is wrong with the build: look at the newer run.",
        Fix(
          "To let older runs finish, do not cancel them.",
          snippet:
            "concurrency:\n  group: ${{ github.workflow }}-${{ github.ref }}\n  cancel-in-progress: false"),
      ],
      docs: [
        "https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency"
      ],
      examples: [
        Example(error: "Canceling since a higher priority waiting request for 'image-refs/heads/main' exists")
      ]
    ),
    Rule(
      id: "ci-job-waited-for-answer", partOf: "ci-job-stopped", family: "ci",
      title: "{command|The step} waited for an answer at a prompt until the CI system stopped the job",
      level: 99, confidence: .likely,
      patterns: .each(["Please select the geographic area", "Configuring keyboard-configuration"]) {
        question in
        .each(
          Self.stops, place: .error, with: [question],
          unless: ["Current default time zone", "Processing triggers"])
      },
      causes: ["A package or program asks a question, and nobody can answer during a build."],
      fixes: [
        Fix(
          "Set `DEBIAN_FRONTEND=noninteractive` for `apt-get install`, so it asks no questions.",
          snippet: "RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y <package>",
          when: ["apt"]),
        "Or set the answer in advance (`ENV TZ=Etc/UTC`).",
      ],
      verify: ["grep -n DEBIAN_FRONTEND Dockerfile"],
      docs: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
      examples: [
        Example(
          "Please select the geographic area in which you live.", error: "The operation was canceled.",
          step: "[2/4] RUN apt-get update && apt-get install -y tzdata")
      ]
    ),
    Rule(
      id: "ci-job-stopped-emulated", partOf: "ci-job-stopped", family: "ci",
      title:
        "The CI system stopped the job while {command|the step} was running for a different CPU architecture",
      level: 98, confidence: .likely, retryable: true,
      patterns: .each(Self.stops) { Pattern($0, place: .error, inStep: "linux/arm") },
      causes: [
        "On an x86 runner, the step runs in the emulator (QEMU), which is much slower, and some programs hang in it.",
        "The command hung or printed nothing for another reason.",
      ],
      fixes: [
        newerRun,
        Fix(
          "Build each platform on a native runner (an arm64 runner for arm64) and merge the images.",
          snippet: "runs-on: ubuntu-24.04-arm   # GitHub's; GitLab: tags: [saas-linux-small-arm64]"),
        Fix(
          "Or cross-compile on the runner's platform.",
          snippet: "FROM --platform=$BUILDPLATFORM {image|<image>}"),
      ],
      verify: ["docker buildx build --platform linux/arm64 --progress=plain ."],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [Example(error: "The operation was canceled.", step: "[linux/arm64 build 2/5] RUN npm ci")]
    ),
    Rule(
      id: "ci-job-time-limit", partOf: "ci-job-stopped", family: "ci",
      title:
        "A CI job or step reached its time limit of {limit} while {command|the build} was still running",
      level: 98, confidence: .likely,
      patterns: [
        Pattern(
          "The job running on agent {...} ran longer than the maximum time of {limit...}.", place: .error),
        Pattern(
          "The job running on runner {...} has exceeded the maximum execution time of {limit...}.",
          place: .error),
        Pattern("The action '{...}' has timed out after {limit...}.", place: .error),
        Pattern("Job failed: execution took longer than {limit} seconds", place: .error),
      ],
      causes: [
        "The build needs more time than the limit: there was no cache hit, or the step runs under emulation.",
        "The command hung: it waits for the network, a lock, input, or a process that it started.",
      ],
      fixes: [
        "If the step hung, find out what it waits for, and limit it with `timeout`. If it was only slow, increase the limit (`timeout-minutes` in GitHub Actions, `timeoutInMinutes` in Azure Pipelines, `timeout` in GitLab CI).",
        "Or use the build cache or a larger machine.",
      ],
      verify: ["docker build --progress=plain --no-cache-filter {stage|<stage>} ."],
      docs: [
        "https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax",
        "https://learn.microsoft.com/en-us/azure/devops/pipelines/process/phases#timeouts",
        "https://docs.gitlab.com/ci/yaml/#timeout",
      ],
      examples: [
        Example(
          error:
            "The job running on agent pool 2 ran longer than the maximum time of 60 minutes. For more information, see the documentation"
        ),
        Example(error: "ERROR: Job failed: execution took longer than 1h0m0s seconds"),
      ]
    ),
    Rule(
      id: "ci-job-own-limit", partOf: "ci-job-stopped", family: "ci",
      title: "The program that started the build stopped it at a time limit (deadline exceeded)",
      level: 98, confidence: .likely, retryable: true,
      patterns: [
        // The whole line; others name what ran into the deadline.
        Pattern("context deadline exceeded", place: .error, notOnLine: [":"]),
        Pattern("Command timed out", place: .error, with: ["Building image"]),
      ],
      causes: [
        "The time limit is shorter than the build takes: most often the base images are pulled over a slow network, and nothing is cached yet.",
        "The build hangs in a step.",
      ],
      fixes: [
        Fix(
          "Increase the time limit of the program that started the build, or run the build once yourself to fill the cache.",
          snippet: "docker build .")
      ],
      docs: ["https://docs.docker.com/build/cache/"],
      examples: [Example(error: "context deadline exceeded")]
    ),
    Rule(
      id: "ci-job-aborted-by-person", partOf: "ci-job-stopped", family: "ci",
      title: "{person|Somebody} aborted the job while the step was still running",
      level: 98, confidence: .certain,
      patterns: [
        Pattern(
          "^Aborted by {person...}", place: .error, notOnLine: ["Aborted by Jenkins", "timeout", "SYSTEM"])
      ],
      causes: [
        "The build did not fail by itself. A job is often aborted because one of its steps takes too long."
      ],
      fixes: [
        "Ask who aborted it, and run the job again.",
        "If the step took too long, look at the last line that it printed: it shows what the step waited for.",
      ],
      docs: ["https://www.jenkins.io/doc/book/using/aborting-a-build/"],
      examples: [Example(error: "Aborted by Ada Example")]
    ),
    Rule(
      id: "ci-runner-stopped", partOf: "ci-job-stopped", family: "resources", subject: .resource,
      title:
        "The CI runner was shut down during the build: most often it ran out of memory, or its machine was taken away",
      level: 98, confidence: .likely, retryable: true,
      patterns: [
        Pattern("The runner has received a shutdown signal", unless: ["exceeded the maximum execution time"]),
        "The hosted runner lost communication with the server",
        "The self-hosted runner lost communication with the server",
        "The runner has been stopped", "Runner was terminated", "lost communication with the server",
        "ERROR: Job failed (system failure)",
        "The hosted runner encountered an error while running your job",
      ],
      causes: [
        "The runner's machine ran out of memory or disk, was reclaimed (a spot instance), or was shut down."
      ],
      fixes: [
        "Retry the job; if it fails in the same step again, use a larger runner, fewer parallel processes, or a memory limit for Node (`NODE_OPTIONS=--max-old-space-size`)."
      ],
      docs: ["https://docs.github.com/en/actions/reference/runners/github-hosted-runners"],
      examples: [
        "The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled."
      ]
    ),
    Rule(
      id: "ci-job-silent", partOf: "ci-job-stopped", family: "ci",
      title: "The CI system stopped the job because it printed no output for {limit}",
      level: 99, confidence: .certain,
      patterns: [
        Pattern("No output has been received in the last {limit},", place: .error),
        Pattern("Too long with no output (exceeded {limit})", place: .error),
        "No output has been received in the last {limit},",
      ],
      causes: [
        "The step works without a word for that long (a large compilation, `docker build -q`), or it hangs."
      ],
      fixes: [
        Fix(
          "Let the command print output while it works: `docker build --progress=plain`, without `-q`.",
          unless: ["#1 [", "Step 1/"]),
        "Increase the limit for silence (CircleCI: `no_output_timeout`; Travis: `travis_wait 30`), or let the step print something.",
        "If it hangs at the same place each time, find what it waits for: the last line shows where.",
      ],
      docs: [
        "https://docs.travis-ci.com/user/common-build-problems/#build-times-out-because-no-output-was-received"
      ],
      examples: [
        Example(
          error:
            "No output has been received in the last 10m0s, this potentially indicates a stalled build or something wrong with the build itself."
        )
      ]
    ),
    Rule(
      id: "ci-job-timed-out", partOf: "ci-job-stopped", family: "ci",
      title: "The CI job reached its time limit while the build was still running",
      level: 98, confidence: .likely,
      patterns: .each(
        [
          "Cancelling nested steps due to timeout", "Timeout has been exceeded", "Build timed out (after",
          "because the timeout was exceeded", "The task has timed out", "State: TIMED_OUT", "BUILD_TIMED_OUT",
          "exceeded the maximum execution time", "The job exceeded the maximum time limit",
          "longer than the specified deadline", "Exceeded build time limit of ",
        ], place: .error, unless: ["linux/arm"], notOnLine: ["job running on"]),
      causes: [
        "The build needs more time than the limit: there was no cache hit, or a step is slow.",
        "The command hung: it waits for the network, a lock, input, or a process that it started.",
      ],
      fixes: [
        "If the step was still working, increase the time limit of the job, or use a cache or a larger machine.",
        "If it printed nothing for long, find what it waits for: the last line shows where.",
      ],
      docs: ["https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#timeout-enforce-time-limit"],
      examples: [Example(error: "Cancelling nested steps due to timeout")]
    ),
    Rule(
      id: "cloud-build-timeout", partOf: "ci-job-stopped", family: "ci",
      title: "Google Cloud Build stopped the build at its time limit",
      level: 98, confidence: .likely, retryable: true,
      patterns: .each(
        ["completed with status \"TIMEOUT\"", "status: TIMEOUT", "Your build timed out"], place: .error)
        + [
          Pattern("^TIMEOUT", place: .error),
          Pattern("ERROR: build step {#} \"{}\" failed: context deadline exceeded"),
        ],
      causes: [
        "The build took longer than `timeout` of the build or its step; if it is not set, the default limit applies.",
        "A step hangs: check the one that ran last.",
      ],
      fixes: [
        Fix(
          "Increase `timeout` in cloudbuild.yaml, or use a larger machine (`options.machineType`).",
          snippet: "timeout: 3600s"),
        "Make the build faster: a larger machine (`options.machineType`), or a cache (`--cache-from`).",
      ],
      docs: ["https://cloud.google.com/build/docs/build-config-file-schema#timeout_2"],
      examples: [
        Example(error: "ERROR: (gcloud.builds.submit) build 1f2e completed with status \"TIMEOUT\"")
      ]
    ),
    Rule(
      id: "build-service-canceled", partOf: "ci-job-stopped", family: "ci",
      title: "The build service canceled the build without a reason, most likely at its time limit",
      level: 98, confidence: .likely, retryable: true,
      patterns: [Pattern("^Build canceled.", place: .error)],
      causes: [
        "Build services (such as Docker Hub's automated builds) stop a build at a time or memory limit without saying so; pulling and pushing large images counts."
      ],
      fixes: [
        "Retry the build; if it is canceled again, make the image smaller (move slow parts into a base image), or build elsewhere and push the result.",
        "Run it again: the time that a build takes varies.",
      ],
      docs: ["https://docs.docker.com/docker-hub/repos/manage/builds/"],
      examples: [Example(error: "Pushing index.docker.io/team/app:latest...\nBuild canceled.")]
    ),
  ]

  /// For a step that was at work until it was stopped, and without a word of a limit.
  private static var newerRun: Fix {
    Fix(
      """
      If a newer run or a person canceled the job, nothing is wrong with the build: check the newer run, or run this \
      one again. To keep older runs, set `cancel-in-progress: false` in the concurrency group.
      """,
      when: ["{atWork}"],
      unless: [
        "timed out", "imeout", "maximum execution time", "took longer than", "ran longer than",
        "maximum time limit", "shutdown signal", "lost communication",
      ])
  }

  /// The lines of CI systems that stop a job, which ``BuildEvent`` separates from a program's output.
  private static let stops = [
    "The operation was canceled", "The Operation will be canceled", "has received a shutdown signal",
    "The job was canceled because", "Canceling since a ", "lost communication with the server",
    "exceeded the maximum execution time", "' has timed out after", "ran longer than the maximum time",
    "The task has timed out", "Job failed: execution took longer than", "Job failed: canceled",
    "Job failed (system failure): aborted", "because the timeout was exceeded",
    "Cancelling nested steps due to timeout", "Timeout has been exceeded", "Build timed out (after",
    "Aborted by ", "Build was aborted", "Sending interrupt signal to process", "Finished: ABORTED",
    "Too long with no output (exceeded", "Step was canceled", "No output has been received in the last",
    "The job exceeded the maximum time limit", "Received cancellation signal, interrupting",
    "The command was interrupted by a signal", "The command was cancelled",
    "timeout: sending signal",
    "} has been running for more than ", "Exceeded build time limit of ",
    "Build execution time has reached the maximum allowed time", "State: TIMED_OUT", "State: STOPPED",
    "BUILD_TIMED_OUT", "failed to finish within ", "was cancelled", "longer than the specified deadline",
    "Step exceeded its deadline", "failed: context canceled",
  ]

  /// Messages that some systems print alone on a line.
  private static let wholeLines = [
    "^CANCELLED", "^Execution timeout", "^Build canceled.", "^timeout exceeded", "^interrupted",
  ]
}
