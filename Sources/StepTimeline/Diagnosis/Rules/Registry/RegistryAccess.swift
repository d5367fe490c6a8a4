extension RuleCatalog {
  /// Registries: logins, permissions, credential helpers and pushes.
  static let registryAccess: [Rule] = [
    Rule(
      id: "registry-pull-denied", family: "registry", subject: .registry,
      title: "{image|The image} does not exist, or the builder has no permission to read it",
      level: 90, confidence: .certain,
      repairs: [.nearestStage, .retiredImage],
      patterns: [
        Pattern(
          "{image}: pull access denied, repository does not exist", place: .error,
          unless: ["create LLB definition: pull access denied"]),
        "pull access denied for {image}, repository does not exist",
        Pattern("pull access denied", unless: ["ailed to push"]),
        Pattern(
          "insufficient_scope: authorization failed", unless: ["ailed to push", "push access denied"]),
        Pattern("may require 'docker login'", unless: ["ailed to push", "The push refers to repository"]),
        Pattern(
          "denied: requested access to the resource is denied",
          unless: ["ailed to push", "push access denied", "The push refers to repository"],
          more: ["eading manifest {} in {image}: errors:"]),
        Pattern("reading manifest {} in {image}: requested access to the resource is denied"),
        Pattern(
          "unauthorized: authentication required", place: .error,
          unless: ["ailed to push", "error writing", "The push refers to repository"],
          ignoresCase: true),
        // Helm and oras say so of charts and files.
        Pattern(
          "unauthorized: authentication required", place: .output, ignoresCase: true, confidence: .possible),
        Pattern(
          "unauthorized: access to the requested resource is not authorized",
          unless: ["ailed to push", "The push refers to repository"]),
        Pattern(
          "unexpected status from {} request to {registry}/v2/{}: 403 Forbidden",
          unless: ["ailed to push", "error writing"], confidence: .likely),
        Pattern(
          "unexpected status code [manifests {}]: 403", unless: ["ailed to push", "error writing"],
          confidence: .likely),
        Pattern(
          "unexpected status from {} request to {registry}/v2/{}: 401 Unauthorized",
          unless: ["ailed to push", "error writing", "oauth token"]),
        Pattern(
          "authorization status: 401",
          unless: ["ailed to push", "error writing", "The push refers to repository"]),
        Pattern(
          "no basic auth credentials",
          unless: ["ailed to push", "error writing", "The push refers to repository"]),
        Pattern("denied: access forbidden", unless: ["ailed to push", "The push refers to repository"]),
      ],
      causes: [
        "The name is misspelled. Docker Hub gives the same answer for a missing and for a private repository.",
        "`COPY --from=` or `FROM` uses the name of a stage that does not exist: it is then treated as an image.",
        "The repository is private and the build has no login, or a login without read access.",
        "The base image exists only locally, and a docker-container builder cannot see the local image store.",
      ],
      fixes: [
        Fix(
          "Get a new ECR password just before the build: it expires after 12 hours.",
          snippet:
            "aws ecr get-login-password --region <region> | docker login --username AWS --password-stdin <account>.dkr.ecr.<region>.amazonaws.com",
          when: [".dkr.ecr."]),
        Fix(
          "Check the image name, and compare the stage names (`AS build` and `--from=build`).",
          when: ["pull access denied"],
          unless: [
            "no basic auth credentials", ".dkr.ecr.", "ghcr.io/", "quay.io/", "pkg.dev/", "pulling image ",
          ]),
        Fix(
          "If the image is private, log in to its registry before the build (in CI, with a token); otherwise check its name.",
          snippet: "echo \"$REGISTRY_TOKEN\" | docker login <your registry> -u ci --password-stdin"),
        Fix(
          "For a local base image, use the docker driver, or pass the image with `--build-context`.",
          snippet: "docker buildx build --build-context {image}=docker-image://{image} ."),
      ],
      verify: ["docker buildx imagetools inspect {image}", "grep -nE '^FROM|--from=' Dockerfile"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/login/",
        "https://docs.docker.com/build/building/multi-stage/",
        "https://docs.docker.com/build/builders/drivers/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: corp/base:1: failed to resolve source metadata for docker.io/corp/base:1: \
            pull access denied, repository does not exist or may require authorization: server message: \
            insufficient_scope: authorization failed
            """),
        """
        pull access denied for corp-base, repository does not exist or may require 'docker login': \
        denied: requested access to the resource is denied
        """,
        "Get https://registry.corp.example/v2/base/manifests/1: no basic auth credentials",
      ]
    ),
    Rule(
      id: "ecr-public-login-expired", partOf: "registry-pull-denied", family: "registry", subject: .registry,
      title: "Amazon's public registry refuses the pull (403): most likely an expired login is stored",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("unexpected status code [manifests {}]: 403", inStep: "public.ecr.aws"),
        Pattern(
          "unexpected status from {} request to https://public.ecr.aws/v2/{}: 403 Forbidden",
          unless: ["ailed to push", "pushing", "error writing"]),
        Pattern(
          "Your authorization token has expired", with: ["public.ecr.aws"],
          unless: ["ailed to push", "pushing", "error writing"]),
      ],
      causes: [
        "Public images need no login, but the client sends a stored one, which is valid for 12 hours."
      ],
      fixes: [
        Fix("Remove the stored login, or log in again.", snippet: "docker logout public.ecr.aws")
      ],
      docs: ["https://docs.aws.amazon.com/AmazonECR/latest/public/public-troubleshooting.html"],
      examples: [
        Example(
          error: "failed to create LLB definition: unexpected status code [manifests 3.8]: 403 Forbidden",
          step: "[internal] load metadata for public.ecr.aws/lambda/python:3.8")
      ]
    ),
    Rule(
      id: "registry-auth-token", family: "registry", subject: .registry,
      title: "The registry did not accept the stored login",
      level: 89, confidence: .likely,
      patterns: [
        "unauthorized: incorrect username or password",
        "401 Unauthorized: {\"details\":\"incorrect username or password\"}",
        "Your authorization token has expired. Reauthenticate and try again",
        "unauthorized: HTTP Basic: Access denied",
        "unauthorized: unable to retrieve auth token: invalid username/password",
        "unable to retrieve auth token: invalid username/password: unauthorized",
        Pattern(
          "failed to fetch oauth token: {reason...}",
          unless: ["insufficient_scope", "ailed to push", "429 Too Many Requests"],
          notOnLine: ["dial tcp", "x509", "net/http:", ": 50", ": 404 "]),
        Pattern(
          "failed to fetch anonymous token: {...}: 40{status#}",
          unless: ["insufficient_scope", "ailed to push", "429 Too Many Requests"],
          notOnLine: ["dial tcp", "x509", "net/http:", ": 404 "]),
        Pattern(
          "failed to authorize: {reason...}", place: .error,
          unless: ["insufficient_scope", "ailed to push", "429 Too Many Requests"],
          notOnLine: ["dial tcp", "x509", "net/http:", "no active session", ": 50", ": 404 "]),
      ],
      causes: [
        "The stored password or access token is wrong, revoked or expired (ECR tokens expire after 12 hours).",
        "The token has no permission to read this repository, or the login is for another registry.",
        "The host's clock is wrong, so a fresh token counts as expired.",
      ],
      fixes: [
        Fix(
          "Log in to the registry again with a valid password or token.",
          snippet: """
            docker logout <your registry>
            echo "$REGISTRY_TOKEN" | docker login <your registry> -u ci --password-stdin
            """),
        Fix(
          "For Amazon ECR, get a new password just before the build.",
          snippet: """
            aws ecr get-login-password | docker login -u AWS --password-stdin \
            <account>.dkr.ecr.<region>.amazonaws.com
            """),
        "An expired login also breaks pulls of public images: log out if no login is needed.",
      ],
      verify: ["docker logout && docker pull {image|<image>}", "date -u"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/login/",
        "https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html",
      ],
      examples: [
        Example(
          error: """
            failed to solve: alpine:3: failed to authorize: failed to fetch oauth token: unexpected \
            status from POST request to https://auth.docker.io/token: 401 Unauthorized
            """),
        "Get https://registry-1.docker.io/v2/: unauthorized: incorrect username or password",
      ]
    ),
    Rule(
      id: "registry-credential-helper", family: "registry", subject: .registry,
      title: "The credential helper {helper|of the Docker configuration} does not work",
      level: 95, confidence: .certain,
      patterns: [
        "error getting credentials - err: exec: \"{helper}\": executable file not found",
        "exec: \"docker-credential-{helper}\": executable file not found",
        "error getting credentials - err: {reason...}",
        "error getting credentials: {reason...}",
        "docker-credential-{helper} not installed or not available in PATH",
        "error storing credentials - err: {reason...}",
      ],
      causes: [
        """
        `~/.docker/config.json` names a helper (`credsStore`, `credHelpers`) \
        that is not in PATH: WSL, CI, SSH.
        """,
        "The keychain is locked, or the helper's own login has expired.",
      ],
      fixes: [
        Fix(
          "Remove the `credsStore` line from `~/.docker/config.json`, then log in again. Docker then stores the password unencrypted in that file.",
          snippet: """
            jq 'del(.credsStore)' ~/.docker/config.json > ~/.docker/config.json.new && \
            mv ~/.docker/config.json.new ~/.docker/config.json
            """),
        "Install the helper, or add its folder to the PATH of the user that builds.",
        "Unlock the keychain (`security unlock-keychain` over SSH on macOS).",
      ],
      verify: [
        "grep -E 'credsStore|credHelpers' ~/.docker/config.json",
        "ls -l $(command -v docker-credential-desktop)",
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/login/#credential-stores"],
      examples: [
        Example(
          error: """
            failed to solve: error getting credentials - err: exec: "docker-credential-desktop": \
            executable file not found in $PATH, out: ``
            """)
      ]
    ),
    Rule(
      id: "registry-keyring-missing", partOf: "registry-credential-helper", family: "registry",
      subject: .registry,
      title:
        "The credential helper finds no keyring: the user that builds has no session with a secret service",
      level: 96, confidence: .certain,
      patterns: [
        // Poetry and other programs of a step ask for a keyring, too.
        Pattern("The name org.freedesktop.secrets was not provided by any .service files", place: .error),
        "out: `{...}The name org.freedesktop.secrets was not provided by any .service files",
        Pattern("Cannot autolaunch D-Bus without X11 $DISPLAY", place: .error),
        Pattern("out: `Cannot autolaunch D-Bus without X11"),
      ],
      causes: [
        "`credsStore` in `~/.docker/config.json` is `secretservice`, which needs a desktop session with a keyring. Over SSH, in CI and on servers there is none."
      ],
      fixes: [
        Fix(
          "Remove the `credsStore` line from `~/.docker/config.json`, then log in again. Docker then stores the password unencrypted in that file.",
          snippet: """
            jq 'del(.credsStore)' ~/.docker/config.json > ~/.docker/config.json.new && \
            mv ~/.docker/config.json.new ~/.docker/config.json
            """),
        Fix(
          "Or, on a desktop, install a keyring and log in to the desktop again.",
          snippet: "sudo apt-get install -y gnome-keyring"),
      ],
      verify: ["grep -E 'credsStore|credHelpers' ~/.docker/config.json"],
      docs: ["https://docs.docker.com/reference/cli/docker/login/#credential-stores"],
      examples: [
        Example(
          error:
            "error getting credentials - err: exit status 1, out: `GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name org.freedesktop.secrets was not provided by any .service files`"
        )
      ],
      implies: ["registry-credential-helper"]
    ),
    Rule(
      id: "registry-push-failed", family: "registry", subject: .registry,
      title: "The image was built, but could not be pushed to {target|the registry}",
      level: 91, confidence: .certain,
      patterns: [
        Pattern("failed to push {target}: {reason...}", place: .error),
        // OpenShift's builder.
        Pattern("Failed to push image: {reason...}", place: .error),
        Pattern("Failed to push image. Response from registry is: {reason...}", place: .error),
        Pattern("insufficient_scope: authorization failed", inStep: "exporting to"),
        // `docker push` after the build; it comes here only if it was refused.
        Pattern("The push refers to repository [{target}]", inStep: "docker push"),
        Pattern("tag is needed when pushing to registry", confidence: .likely),
        "push access denied, repository does not exist", "Please login prior to push:",
        // Podman and Buildah.
        "failed to read from destination repository {target}: 403 (Forbidden)",
        "denied: installation not allowed to",
        Pattern("denied: permission_denied: {reason...}", confidence: .likely),
        Pattern("name unknown: The repository with name '{target}' does not exist", confidence: .likely),
        Pattern("error checking push permissions --", confidence: .likely),
        "error pushing image: failed to push to destination {target}: {reason...}",
      ],
      causes: [
        "There is no login for that registry, or the token has no write permission.",
        "The repository does not exist; Amazon ECR does not create it on the first push.",
        "The registry could not be reached, is full, or refuses to overwrite the tag.",
      ],
      fixes: [
        Fix(
          "Log in to the registry with a token that has write permission.",
          snippet: "echo \"$REGISTRY_TOKEN\" | docker login <your registry> -u ci --password-stdin"),
        Fix(
          "In GitHub Actions, grant the job `packages: write`.", snippet: "permissions:\n  packages: write",
          when: ["ghcr.io"]),
        Fix(
          "Create the ECR repository first.",
          snippet: "aws ecr create-repository --repository-name <name of the image>", when: [".ecr."]),
      ],
      verify: ["docker push {target|<image>}"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/login/",
        """
        https://docs.github.com/en/packages/working-with-a-github-packages-registry/\
        working-with-the-container-registry
        """,
        "https://docs.aws.amazon.com/AmazonECR/latest/userguide/docker-push-ecr-image.html",
      ],
      examples: [
        Example(
          error:
            """
            failed to solve: failed to push registry.corp.example/app:1: push access denied, repository \
            does not exist or may require authorization: server message: insufficient_scope: \
            authorization failed
            """),
        Example(
          error: """
            failed to solve: failed to push 192.0.2.1:5000/x:1: failed to do request: Head \
            "http://192.0.2.1:5000/v2/x/blobs/sha256:22f4": dial tcp 192.0.2.1:5000: connect: \
            connection refused
            """),
      ]
    ),
    Rule(
      id: "registry-login-empty", family: "registry", subject: .registry,
      title:
        "`docker login` got no user name or password: the CI variable is empty in this job",
      level: 90, confidence: .likely,
      patterns: [
        "^username is empty", "Error: Must provide --username with --password-stdin", "^password is empty",
        "Error: Cannot perform an interactive login from a non TTY device",
        "Error: Password Required",
      ],
      causes: [
        "GitLab passes protected variables only to protected branches and tags; GitHub passes no secrets to pull requests from forks.",
        "The variable has another name, or belongs to another environment.",
      ],
      fixes: [
        "Define the variable for this job. In GitLab, uncheck `Protected` or protect the branch or tag; in GitHub, pass the secret in `env:` of the step."
      ],
      verify: ["test -n \"$REGISTRY_USER\" && echo set"],
      docs: ["https://docs.gitlab.com/ci/variables/#protect-a-cicd-variable"],
      examples: [
        "$ docker login $REGISTRY -u \"$REGISTRY_USER\" -p \"$REGISTRY_PASSWORD\"\nusername is empty"
      ]
    ),
    Rule(
      id: "ecr-not-authorized", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title:
        "The role of this job has no permission to push to that Amazon ECR repository ({right|see the message})",
      level: 94, confidence: .certain,
      patterns: .each([
        "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload", "PutImage",
        "BatchCheckLayerAvailability",
      ]) {
        Pattern(
          "is not authorized to perform: ecr:\($0) on resource", notOnLine: ["explicit deny"],
          more: ["perform: {right} on resource"])
      },
      causes: ["The policy of the role, or of the repository, does not allow it."],
      fixes: [
        Fix(
          "Grant the role push permissions: attach AmazonEC2ContainerRegistryPowerUser, or a policy with `ecr:InitiateLayerUpload`, `ecr:UploadLayerPart`, `ecr:CompleteLayerUpload`, `ecr:PutImage` and `ecr:BatchCheckLayerAvailability`.",
          snippet:
            "aws iam attach-role-policy --role-name <role> --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser"
        )
      ],
      docs: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html"],
      examples: [
        "denied: User: arn:aws:sts::123456789012:assumed-role/build/1 is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:eu-west-1:123456789012:repository/shop because no identity-based policy allows the action"
      ]
    ),
    Rule(
      id: "ecr-push-retries", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title:
        "Amazon ECR refused the push: the repository does not exist, or the role has no write permission",
      level: 92, confidence: .likely,
      patterns: [
        Pattern(
          ": Retrying in 1 second", with: ["EOF", ".dkr.ecr."], unless: [": Pushed", "digest: sha256:"]),
        Pattern(
          ": Retrying in 1 second", with: ["EOF", "docker push"], unless: [": Pushed", "digest: sha256:"],
          confidence: .possible),
      ],
      causes: [
        "ECR closes the connection if the repository does not exist or the role may not upload layers."
      ],
      fixes: [
        "Create the repository, and grant the role push permissions (`ecr:InitiateLayerUpload`, `ecr:UploadLayerPart`, `ecr:PutImage`; the policy AmazonEC2ContainerRegistryPowerUser)."
      ],
      docs: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html"],
      examples: [
        "The push refers to repository [123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop]\n588a8fad6792: Retrying in 1 second\nEOF"
      ]
    ),
    Rule(
      id: "podman-short-name", family: "registry", subject: .registry,
      title: "Podman or Buildah cannot resolve the short name {image|that is used} to a registry",
      level: 95, confidence: .certain,
      patterns: [
        "short-name \"{image}\" did not resolve to an alias and no unqualified-search registries are defined",
        "short-name resolution enforced but cannot prompt without a TTY",
      ],
      causes: [
        "Unlike Docker, Podman and Buildah have no built-in default registry for a name without a host."
      ],
      fixes: [
        Fix("Use the full image name, including the registry.", snippet: "FROM docker.io/{image}"),
        Fix(
          "Or set the default registries of the host.",
          snippet: "# /etc/containers/registries.conf\nunqualified-search-registries = [\"docker.io\"]"),
      ],
      verify: ["podman info --format '{{.Registries}}'"],
      docs: [
        "https://docs.podman.io/en/latest/markdown/podman-pull.1.html",
        "https://podman.io/docs",
      ],
      examples: [
        """
        Error: creating build container: short-name "golang:1.24" did not resolve to an alias and no \
        unqualified-search registries are defined in "/etc/containers/registries.conf"
        """
      ]
    ),
  ]
}
