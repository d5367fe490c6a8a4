@testable import StepTimeline

extension RepairCase {
  private static func download(_ setting: String = "") -> String {
    "FROM golang:1.27\nWORKDIR /src\n\(setting)COPY go.mod go.sum ./\nRUN go mod download\n"
  }
  private static func get(_ error: String, from host: String = "proxy.golang.org") -> String {
    "go: github.com/team/lib@v1.0.0: Get \"https://\(host)/github.com/team/lib/@v/v1.0.0.mod\": \(error)"
  }

  /// Repairs of the way to modules and servers: proxies, certificates, what the Dockerfile says of them.
  static let goNetwork: [RepairCase] = [
    RepairCase(
      .goProxy, download("ENV GOPROXY=https://proxy.golang.org,direct\n"), failing: "RUN go",
      get("dial tcp 142.250.1.1:443: i/o timeout"), changes: "-ENV GOPROXY=https://proxy.golang.org,direct",
      "+ENV GOPROXY=https://goproxy.cn,direct"),
    RepairCase(
      .goPublicProxy, download("ENV GOPROXY=direct\n"), failing: "RUN go",
      "go: golang.org/x/sys@v0.1.0: unrecognized import path \"golang.org/x/sys\": https fetch: Get \"https://golang.org/x/sys?go-get=1\": dial tcp 192.0.2.1:443: i/o timeout",
      changes: "-ENV GOPROXY=direct", "+ENV GOPROXY=https://proxy.golang.org,direct"),
    RepairCase(
      .goDirect, download("ENV GOPROXY=https://goproxy.corp.example\n"), failing: "RUN go",
      "go: github.com/team/lib@v1.0.0: reading https://goproxy.corp.example/github.com/team/lib/@v/v1.0.0.mod: 404 Not Found",
      changes: "-ENV GOPROXY=https://goproxy.corp.example", "+ENV GOPROXY=https://goproxy.corp.example,direct"
    ),
    RepairCase(
      .hostAddress, download("ENV GOPROXY=http://localhost:3000\n"), failing: "RUN go",
      "go: github.com/team/lib@v1.0.0: Get \"http://localhost:3000/github.com/team/lib/@v/v1.0.0.mod\": dial tcp 127.0.0.1:3000: connect: connection refused",
      changes: "-ENV GOPROXY=http://localhost:3000", "+ENV GOPROXY=http://host.docker.internal:3000"),
    RepairCase(
      .hostAddress, download("ENV HTTPS_PROXY=http://127.0.0.1:7890 HTTP_PROXY=http://127.0.0.1:7890\n"),
      failing: "RUN go", get("proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused"),
      changes: "-ENV HTTPS_PROXY=http://127.0.0.1:7890 HTTP_PROXY=http://127.0.0.1:7890",
      "+ENV HTTPS_PROXY=http://host.docker.internal:7890 HTTP_PROXY=http://host.docker.internal:7890"),
    RepairCase(
      .proxyScheme, download("ENV HTTPS_PROXY=https://proxy.corp.example:3128\n"), failing: "RUN go",
      get("proxyconnect tcp: tls: first record does not look like a TLS handshake"),
      changes: "-ENV HTTPS_PROXY=https://proxy.corp.example:3128",
      "+ENV HTTPS_PROXY=http://proxy.corp.example:3128"),
    RepairCase(
      .trustAuthority, download(), failing: "RUN go",
      get("tls: failed to verify certificate: x509: certificate signed by unknown authority"),
      context: [
        "certs/corp-root.crt": "-----BEGIN CERTIFICATE-----\nMIIB\n", "go.mod": "module shop\n", "go.sum": "",
      ],
      changes: "+COPY certs/corp-root.crt /usr/local/share/ca-certificates/corp-root.crt",
      "+RUN update-ca-certificates"),
    RepairCase(
      .trustAuthority, "FROM node:22-alpine\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n",
      failing: "RUN npm",
      "npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error errno SELF_SIGNED_CERT_IN_CHAIN\nnpm error request to https://registry.npmjs.org/left-pad failed, reason: self-signed certificate in certificate chain",
      context: ["ca.pem": "-----BEGIN CERTIFICATE-----\nMIIB\n"],
      changes: "+COPY ca.pem /usr/local/share/ca-certificates/ca.crt",
      "+RUN mkdir -p /etc/ssl/certs && cat /usr/local/share/ca-certificates/ca.crt >> /etc/ssl/certs/ca-certificates.crt",
      "+ENV NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/ca.crt"),
    RepairCase(
      .goNoStamp, "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop .\n", failing: "RUN go",
      "error obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.",
      changes: "-RUN go build -o /shop .", "+RUN go build -buildvcs=false -o /shop ."),
    RepairCase(
      .goNoVendor, "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -mod=vendor -o /shop .\n",
      failing: "RUN go",
      "go: inconsistent vendoring in /src:\n\texample.com/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
      context: ["go.mod": "module a\n"], changes: "-RUN go build -mod=vendor -o /shop .",
      "+RUN go build -o /shop ."),
  ]
}
