@testable import StepTimeline

extension RepairCase {
  private static let apt = "RUN apt-get update && apt-get install -y --no-install-recommends "

  /// Commands on the system of the image, makefiles, flags of instructions.
  static let systemCommands: [RepairCase] = [
    RepairCase(
      .installGnupg, "FROM debian:bookworm\nCOPY key.asc /k.asc\nRUN apt-key add /k.asc\n",
      failing: "RUN apt-key",
      "E: gnupg, gnupg2 and gnupg1 do not seem to be installed, but one of them is required for this operation",
      exitCode: 255, changes: "+\(apt)gnupg && rm -rf /var/lib/apt/lists/*"),
    RepairCase(
      .kernelHeaders,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y linux-headers-$(uname -r)\n",
      failing: "RUN apt-get", "E: Unable to locate package linux-headers-6.8.0-45-generic", exitCode: 100,
      changes: "-RUN apt-get update && apt-get install -y linux-headers-$(uname -r)",
      "+RUN apt-get update && apt-get install -y linux-headers-amd64"),
    RepairCase(
      .forceRemove, "FROM nginx:1.27\nRUN rm /etc/nginx/sites-enabled/default\n", failing: "RUN rm",
      "rm: cannot remove '/etc/nginx/sites-enabled/default': No such file or directory",
      changes: "-RUN rm /etc/nginx/sites-enabled/default", "+RUN rm -f /etc/nginx/sites-enabled/default"),
    RepairCase(
      .ownCacheMount,
      "FROM node:22\nUSER node\nRUN --mount=type=cache,target=/home/node/.npm npm ci\n", failing: "RUN",
      """
      npm error code EACCES
      npm error path /home/node/.npm/_cacache/tmp
      npm error   sudo chown -R 1000:1000 "/home/node/.npm"
      """, exitCode: 243, changes: "-RUN --mount=type=cache,target=/home/node/.npm npm ci",
      "+RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci"),
    RepairCase(
      .dropPackage, "FROM alpine:3.20\nRUN apk add --no-cache jq terraform\n", failing: "RUN apk",
      "ERROR: unable to select packages:\n  terraform (no such package):\n    required by: world[terraform]",
      changes: "-RUN apk add --no-cache jq terraform",
      "+COPY --from=hashicorp/terraform:latest /bin/terraform /usr/local/bin/terraform",
      "+RUN apk add --no-cache jq"),
    RepairCase(
      .makefileTabs, "FROM gcc:14\nCOPY Makefile .\nRUN make all\n", failing: "RUN make",
      "Makefile:3: *** missing separator.  Stop.", exitCode: 2,
      context: ["Makefile": ".PHONY: all\nall:\n    echo built > app\n"], changes: "-    echo built > app",
      "+\techo built > app"),
    RepairCase(
      .octalMode, "FROM alpine:3.21\nCOPY --chmod=a+x run.sh /usr/bin/\n", failing: "COPY",
      "invalid chmod parameter: 'a+x'. it should be octal string and between 0 and 07777",
      changes: "-COPY --chmod=a+x run.sh /usr/bin/", "+COPY --chmod=755 run.sh /usr/bin/"),
    RepairCase(
      .nearestFlag, "FROM debian:bookworm\nHEALTHCHECK --intervall=30s CMD true\n", failing: "HEALTHCHECK",
      "dockerfile parse error on line 2: unknown flag: --intervall",
      changes: "-HEALTHCHECK --intervall=30s CMD true", "+HEALTHCHECK --interval=30s CMD true"),
  ]
}
