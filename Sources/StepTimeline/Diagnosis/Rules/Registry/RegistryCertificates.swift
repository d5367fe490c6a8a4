extension RuleCatalog {
  /// What is wrong with the certificates that the builder keeps for a registry.
  static let registryCertificates: [Rule] = [
    Rule(
      id: "registry-ca-link-broken", family: "registry", subject: .certificate,
      title: "The builder's host has no file {file} for {registry}: the link in certs.d leads nowhere",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: ["open /etc/{engine}/certs.d/{registry}/{file}: no such file or directory"],
      causes: [
        "The engine reads all certificates in the registry's folder before it pulls. CentOS and RHEL have a link to a file there that only a package of the subscription manager brings."
      ],
      fixes: [
        Fix(
          "On the host that builds, remove the link, or install the package that has the certificate.",
          snippet: "sudo rm /etc/{engine}/certs.d/{registry}/{file}")
      ],
      verify: ["ls -lL /etc/{engine}/certs.d/{registry}/"],
      docs: ["https://docs.docker.com/engine/security/certificates/"],
      examples: [
        "Failed to pull image: open /etc/docker/certs.d/registry.example.com/corp-ca.crt: no such file or directory"
      ]
    )
  ]
}
