extension RuleCatalog {
  /// Names under which an image is pushed: without an owner, without a tag; and registries behind a firewall.
  static let registryNames: [Rule] = [
    Rule(
      id: "image-name-carriage-return", partOf: "df-invalid-reference", family: "registry", subject: .file,
      title:
        "The image name ends with a carriage return (`\\r`): the script that calls docker has Windows line ends",
      level: 99, confidence: .certain,
      repairs: [],
      patterns: [#"\r" for "-t, --tag" flag"#, #"\r" for "--tag" flag"#],
      causes: [
        "The script or the file with the name was saved with CRLF line ends. The shell keeps the carriage return at the end of the value."
      ],
      fixes: [
        Fix(
          "Save the script with LF line ends, and keep it so in Git.",
          snippet: "sed -i 's/\\r$//' <script>\n# .gitattributes\n*.sh text eol=lf")
      ],
      verify: ["file <script>; cat -A <script> | head"],
      docs: ["https://git-scm.com/docs/gitattributes"],
      examples: [#"invalid argument "shop:latest\r" for "-t, --tag" flag: invalid reference format"#],
      implies: ["df-invalid-reference", "registry-pull-denied"]
    ),
    Rule(
      id: "registry-push-without-name", partOf: "registry-push-failed", family: "registry",
      subject: .registry,
      title: "The build should push its image, but no tag was set",
      level: 96, confidence: .certain,
      patterns: ["tag is needed when pushing to registry"],
      causes: [
        "In GitHub Actions: docker/metadata-action made no tag for this event or branch, so `tags:` is empty.",
        "`--push` or `push: true` is set without `-t`, or the variable after `-t` is empty.",
      ],
      fixes: [
        Fix(
          "Set a tag with `-t` whenever the image is pushed.",
          snippet: "docker buildx build --push -t <registry>/<namespace>/<name>:<tag> ."),
        Fix(
          "In GitHub Actions, add a rule to docker/metadata-action that always makes a tag, or push only on the events that have one.",
          snippet: "tags: |\n  type=ref,event=branch\n  type=ref,event=pr\n  type=sha"),
      ],
      verify: ["docker buildx build --help | grep -A1 -e '--tag'"],
      docs: ["https://github.com/docker/metadata-action#tags-input"],
      examples: [Example(error: "failed to build: tag is needed when pushing to registry")]
    ),
    Rule(
      id: "registry-blob-refused", family: "registry", subject: .registry,
      title: "{host|The registry} refuses to send a layer of {name|the image} ({status|403})",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: .each(["403 Forbidden", "401 Unauthorized"]) {
        Pattern(
          "unexpected status code https://{host}/v2/{name}/blobs/{}: \($0)", place: .error,
          more: ["/blobs/{}: {status...}"])
      },
      causes: [
        "The registry has the image, but refuses this download: the token has expired, the account has no access, or a limit, a firewall or a proxy blocks the address.",
        "The registry or its storage had a temporary fault. Then a retry works.",
      ],
      fixes: [
        "Run the build again. If it still fails, log in to {host|the registry} before the build (`docker login`).",
        "If you pull through a mirror or a proxy, check that it allows the registry's storage host. If you do not, a mirror may help.",
      ],
      verify: ["docker pull {name|<image>}"],
      docs: ["https://distribution.github.io/distribution/spec/api/#pulling-a-layer"],
      examples: [
        Example(
          error:
            "failed to solve: failed to compute cache key: failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/acme/base/blobs/sha256:2f1d: 403 Forbidden"
        )
      ]
    ),
    Rule(
      id: "image-tag-empty", partOf: "df-invalid-reference", family: "registry", subject: .engine,
      title: "The image's tag is empty: nothing follows the colon in `{name}:`",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "invalid tag \"{name}:\": invalid reference format",
        "invalid argument \"{name}:\" for \"-t, --tag\" flag: invalid reference format",
        "Error parsing reference: \"{name}:\" is not a valid repository/tag",
      ],
      causes: [
        "The variable with the version has no value in this job: it is misspelled, belongs to another step, or is only set for git tags."
      ],
      fixes: [
        Fix(
          "Set the variable of the tag before the build, or use a default value.",
          snippet: "docker build -t <name>:<the version, or latest> ."),
        "In GitHub Actions, print the outputs of the step that sets the version, and check its `id`.",
      ],
      verify: ["printf '[%s]\\n' \"$<tag variable>\""],
      docs: ["https://docs.docker.com/reference/cli/docker/image/tag/"],
      examples: ["ERROR: failed to build: invalid tag \"ghcr.io/acme/shop:\": invalid reference format"]
    ),
    Rule(
      id: "image-name-part-empty", partOf: "df-invalid-reference", family: "registry", subject: .engine,
      title: "A part of the image's name is empty: `{name|two slashes follow each other}`",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: .each(["{host}//{rest}", "/{rest}", ":{rest}"]) { name in
        [
          Pattern(
            "invalid tag \"\(name)\": invalid reference format", notOnLine: ["://"],
            more: ["invalid tag \"{name}\": "]),
          Pattern(
            "invalid argument \"\(name)\" for \"-t, --tag\" flag: invalid reference format",
            notOnLine: ["://"], more: ["invalid argument \"{name}\" for "]),
        ]
      },
      causes: [
        "A variable in the name has no value in this job: the registry, the owner or the repository is missing."
      ],
      fixes: [
        Fix(
          "Set the empty variable, and print the full image name before the build.",
          snippet: #"IMAGE=<registry>/<owner>/<name>:<tag>; printf '[%s]\n' "$IMAGE""#)
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/image/tag/"],
      examples: ["ERROR: failed to build: invalid tag \"ghcr.io//shop:1.4\": invalid reference format"]
    ),
    Rule(
      id: "registry-push-without-owner", partOf: "registry-push-failed", family: "registry",
      subject: .registry,
      title: "ghcr.io requires an owner in the image name, and the name has none or is not valid",
      level: 95, confidence: .likely,
      patterns: [
        Pattern(
          "request to https://ghcr.io/v2/{name}/blobs/{}: 400 Bad Request", place: .error),
        Pattern(
          "request to https://ghcr.io/v2/{name}/manifests/{}: 400 Bad Request", place: .error),
        Pattern("request to https://ghcr.io/v2/{name}/blobs/uploads/: 400 Bad Request", place: .error),
      ],
      causes: ["The user or organization is missing from the name: on ghcr.io it is ghcr.io/<owner>/<name>."],
      fixes: [
        Fix(
          "Add the owner to the image name.",
          snippet: "docker build --push -t ghcr.io/<owner>/<name>:<tag> .")
      ],
      docs: [
        """
        https://docs.github.com/en/packages/working-with-a-github-packages-registry/\
        working-with-the-container-registry
        """
      ],
      examples: [
        Example(
          error:
            "failed to push ghcr.io/shop:1: unexpected status from HEAD request to https://ghcr.io/v2/shop/blobs/sha256:22f4: 400 Bad Request"
        )
      ]
    ),
    Rule(
      id: "registry-firewall", family: "registry", subject: .registry,
      title: "The registry's firewall blocks this machine: the IP address {address} is not allowed",
      level: 97, confidence: .certain,
      patterns: [
        #"client with IP \u0027{address}\u0027 is not allowed access"#,
        "client with IP '{address}' is not allowed access",
        "client with IP {address} is not allowed access",
      ],
      causes: [
        "The Azure registry only accepts certain IP addresses or its private network; hosted runners use changing addresses."
      ],
      fixes: [
        Fix(
          "Allow the IP address while the job runs, or build on a runner inside the network.",
          snippet: "az acr network-rule add --name <registry> --ip-address {address}"),
        "Allow trusted Azure services, or set up a private endpoint for the builder.",
      ],
      verify: ["az acr show --name <registry> --query networkRuleSet"],
      docs: [
        "https://learn.microsoft.com/azure/container-registry/container-registry-access-selected-networks"
      ],
      examples: [
        #"denied: {"errors":[{"code":"DENIED","message":"client with IP \u0027192.0.2.7\u0027 is not allowed access. Refer https://aka.ms/acr/firewall to grant access."}]}"#
      ]
    ),
  ]
}
