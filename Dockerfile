# syntax=docker/dockerfile:1
# buildlog in an image of its own, with nothing else in it:
#
#   docker build -t buildlog .
#   docker build --progress=plain . 2>&1 | docker run --rm -i buildlog
#   docker run --rm -v "$PWD:/logs:ro" buildlog /logs/ci.log
ARG SWIFT_VERSION=6.3

FROM swift:${SWIFT_VERSION}-bookworm AS build
WORKDIR /src
COPY Package.swift ./
COPY Sources Sources
# The package names its test targets, so their folders have to be there.
COPY Tests Tests
# Swift's runtime, glibc and libstdc++ all go into the program: it finds everything at run time in itself.
RUN --mount=type=cache,target=/src/.build \
    swift build -c release --static-swift-stdlib -Xswiftc -static-executable --product buildlog \
    && install -D -s .build/release/buildlog /out/buildlog

FROM scratch
COPY --from=build /out/buildlog /usr/local/bin/buildlog
USER 65534:65534
ENTRYPOINT ["/usr/local/bin/buildlog"]
