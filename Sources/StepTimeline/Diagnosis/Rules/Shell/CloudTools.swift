extension RuleCatalog {
  /// Command-line tools of clouds and clusters: logins that a build does not have, repositories that are not added.
  static let cloudTools: [Rule] = [
    Rule(
      id: "gcp-secret-denied", family: "shell", subject: .registry,
      title: "The build's service account may not read the secret {secret|that it names}",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "failed to access secret version for secret {secret}: ", with: ["PermissionDenied"],
          unless: ["FAIL"]),
        Pattern(
          "Permission 'secretmanager.versions.access' denied", unless: ["FAIL"],
          more: ["for resource '{secret}'"]),
      ],
      causes: [
        "Cloud Build reads `availableSecrets` with the service account of the build, which lacks the role for it."
      ],
      fixes: [
        Fix(
          "Grant the role Secret Manager Secret Accessor to the service account of the build.",
          snippet:
            "gcloud secrets add-iam-policy-binding <secret> --member=serviceAccount:<account of the build> --role=roles/secretmanager.secretAccessor"
        )
      ],
      docs: ["https://cloud.google.com/build/docs/securing-builds/use-secrets"],
      examples: [
        "failed to access secret version for secret projects/acme/secrets/API_KEY/versions/latest: rpc error: code = PermissionDenied desc = Permission 'secretmanager.versions.access' denied"
      ]
    ),
    Rule(
      id: "aws-no-credentials", family: "shell", subject: .download,
      title: "AWS credentials not found in this step",
      level: 86, confidence: .certain,
      patterns: [
        "Unable to locate credentials", "NoCredentialsError: Unable to locate credentials",
        "NoCredentialProviders: no valid providers in chain",
        "failed to refresh cached credentials, no EC2 IMDS",
        "The config profile ({profile}) could not be found",
      ],
      causes: [
        "Steps cannot see the environment variables or files of the build machine."
      ],
      fixes: [
        Fix(
          "Mount the AWS credentials as a build secret for this step. Do not copy them or pass them as build arguments.",
          snippet: """
            RUN --mount=type=secret,id=aws,target=/root/.aws/credentials {command|<command>}
            # docker build --secret id=aws,src=$HOME/.aws/credentials .
            """),
        "Or download the files in the CI job before the build, and COPY them.",
      ],
      docs: ["https://docs.docker.com/build/building/secrets/"],
      examples: ["fatal error: Unable to locate credentials"]
    ),
    Rule(
      id: "aws-refused", family: "shell", subject: .download,
      title: "AWS {operation} failed: {reason}",
      level: 83, confidence: .certain,
      patterns: [
        "An error occurred ({}) when calling the {operation} operation: {reason...}",
        "An error occurred ({}) when calling the {operation} operation (reached max retries: {#}): {reason...}",
      ],
      causes: [
        "403, AccessDenied: the credentials do not have permission, or the bucket or key belongs to another account. S3 also answers 403 for a missing file if you cannot list the bucket.",
        "ExpiredToken, InvalidClientTokenId: the credentials have expired, or belong to another account.",
        "404, NoSuchKey, NoSuchBucket: the path is misspelled, or in another region.",
      ],
      fixes: [
        "Check the resource's name and region. If they are correct, renew expired credentials, or grant the build's credentials permission for {operation}."
      ],
      verify: ["aws sts get-caller-identity"],
      docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html"],
      examples: [
        "fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden"
      ]
    ),
    Rule(
      id: "aws-no-region", family: "shell", subject: .program,
      title: "The AWS region is not set",
      level: 84, confidence: .certain,
      patterns: [
        "You must specify a region. You can also configure your region by running",
        "NoRegionError: You must specify a region", "MissingRegion: could not find region configuration",
      ],
      causes: ["The region is set on the build machine (`~/.aws/config`), which a step cannot see."],
      fixes: [
        Fix(
          "Set AWS_DEFAULT_REGION in this stage, or pass `--region` to the command.",
          snippet: "ENV AWS_DEFAULT_REGION=<region>")
      ],
      docs: ["https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html"],
      examples: [
        "You must specify a region. You can also configure your region by running \"aws configure\"."
      ]
    ),
    Rule(
      id: "cloud-login-missing", family: "shell", subject: .download,
      title: "The command requires a login, and the build step has none",
      level: 84, confidence: .likely,
      patterns: [
        "Please run 'az login' to setup account", "Please run \"az login\"",
        "You do not currently have an active account selected",
        "Anonymous caller does not have storage.",
        "could not find default credentials", "Application Default Credentials are not available",
      ]
        // A script may go on without; in the step itself `gh` is what failed.
        + .each([(String?.some(" gh "), Confidence.likely), (nil, .possible)]) { inStep, confidence in
          [Pattern].each(
            [
              "To get started with GitHub CLI, please run:",
              "populate the GH_TOKEN environment variable with",
              "set the GH_TOKEN environment variable",
            ], inStep: inStep, confidence: confidence)
        },
      causes: ["Steps cannot see the environment variables or logins of the build machine."],
      fixes: [
        Fix(
          "Pass GH_TOKEN to this step as a build secret.",
          snippet: """
            RUN --mount=type=secret,id=gh_token,env=GH_TOKEN {command|<command>}
            # docker build --secret id=gh_token,env=GH_TOKEN .
            """, when: ["GH_TOKEN"]),
        Fix(
          "Mount a key file as a build secret for this step, and set GOOGLE_APPLICATION_CREDENTIALS to its path.",
          snippet: """
            RUN --mount=type=secret,id=gcp,target=/run/gcp.json GOOGLE_APPLICATION_CREDENTIALS=/run/gcp.json {command|<command>}
            # docker build --secret id=gcp,src=<key file> .
            """, unless: ["GH_TOKEN", "GitHub CLI", "az login"]),
        "Run the command before the build, in a CI job that is logged in, and COPY the result.",
      ],
      docs: ["https://docs.docker.com/build/building/secrets/"],
      examples: [
        "To get started with GitHub CLI, please run:  gh auth login\nAlternatively, populate the GH_TOKEN environment variable with a GitHub API authentication token."
      ]
    ),
    Rule(
      id: "gh-login-missing", family: "shell", subject: .download,
      title: "The GitHub CLI ended with exit code 4: it most likely has no login in the build",
      level: 40, confidence: .possible,
      patterns: ["RUN gh ", "-c gh "].map {
        Pattern.exitCode(4, unless: ["wget: ", "curl: ", "not found"], inStep: $0)
      },
      causes: [
        "`gh` uses this exit code for a command that needs a login. Steps do not see the variables of the build machine."
      ],
      fixes: [
        Fix(
          "Pass GH_TOKEN to this step as a build secret.",
          snippet: """
            RUN --mount=type=secret,id=gh_token,env=GH_TOKEN {command|<command>}
            # docker build --secret id=gh_token,env=GH_TOKEN .
            """)
      ],
      docs: ["https://cli.github.com/manual/gh_help_exit-codes"],
      examples: [Example(step: "[2/3] RUN gh release download --repo acme/tool", exitCode: 4)]
    ),
    Rule(
      id: "helm-repository-missing", family: "shell", subject: .package,
      title: "Helm repository not found: {repository}",
      level: 84, confidence: .certain,
      patterns: [
        "Error: no repository definition for {repository}. Please add",
        "Error: no repository definition for {repository}, {...} Please add",
        "Error: repo {repository} not found",
        "Error: failed to download \"{repository}\"{...}(hint: running `helm repo update` may help)",
      ],
      causes: [
        "Helm stores its list of repositories in the user's home, and this stage has no list or runs as another user."
      ],
      fixes: [
        Fix(
          "Add the repository with `helm repo add` in the same RUN, before the command.",
          snippet: "RUN helm repo add <name> <address of the repository> && {command|<command>}"),
        Fix(
          "Or pull the chart from an OCI registry, which needs no such list.",
          snippet: "RUN helm pull oci://<registry>/<chart> --version <version>"),
      ],
      verify: ["docker run --rm {image} helm repo list"],
      docs: ["https://helm.sh/docs/helm/helm_repo_add/"],
      examples: [
        "Error: no repository definition for https://charts.example.com/stable. Please add the missing repos via 'helm repo add'"
      ]
    ),
    Rule(
      id: "helm-repository-moved", family: "shell", subject: .package,
      title: "Helm repository {repository} no longer exists; its charts moved to {new}",
      level: 88, confidence: .certain,
      patterns: ["Error: repo \"{repository}\" is no longer available; try \"{new}\" instead"],
      causes: ["Helm moved its first repositories in 2020, and they get no new charts."],
      fixes: [
        Fix("Use the new URL in `helm repo add`.", snippet: "helm repo add <name> {new}"),
        "Better: use the project's chart repository, because the old charts are not maintained.",
      ],
      docs: ["https://helm.sh/blog/charts-repo-deprecation/"],
      examples: [
        "Error: repo \"https://kubernetes-charts.example.com\" is no longer available; try \"https://charts.example.com/stable\" instead"
      ]
    ),
    Rule(
      id: "terraform-provider-unreachable", family: "shell", subject: .network,
      title: "Terraform could not get the available versions of the provider {provider}",
      level: 84, confidence: .likely, retryable: true,
      patterns: [
        "Could not retrieve the list of available versions for provider {provider}:"
      ],
      causes: [
        "The registry could not be reached (proxy, firewall, DNS), or the image does not trust the proxy's certificate.",
        "The provider's name is wrong: without `required_providers`, Terraform looks for it under `hashicorp/`.",
      ],
      fixes: [
        "Retry the build; if it fails again, set the proxy. If the registry does not have this provider, set its `source` in `required_providers`."
      ],
      docs: ["https://developer.hashicorp.com/terraform/language/providers/requirements"],
      examples: [
        "Could not retrieve the list of available versions for provider acme/tool: could not connect to registry.example.com"
      ]
    ),
  ]
}
