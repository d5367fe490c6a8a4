# syntax=docker/dockerfile:1
# buildlog in an image of its own:
#
#   docker build -t buildlog .
#   docker build --progress=plain . 2>&1 | docker run --rm -i buildlog
#   docker run --rm -v "$PWD:/logs:ro" buildlog /logs/ci.log
#
# The last stage is the default. For an image with nothing but the program see the stage `static`.
ARG SWIFT_VERSION=6.3

FROM swift:${SWIFT_VERSION}-bookworm AS sources
WORKDIR /src
COPY Package.swift ./
COPY Sources Sources
# The package names its test targets, so their folders have to be there.
COPY Tests Tests

FROM sources AS build
# The Swift runtime goes into the program; what is left to find at run time is glibc, libstdc++ and libgcc.
RUN --mount=type=cache,target=/src/.build,id=buildlog-glibc \
    swift build -c release --static-swift-stdlib --product buildlog \
    && install -D .build/release/buildlog /out/buildlog

# A program without any library, for an image of one file. It takes Swift's Static Linux SDK of exactly the compiler's
# version; https://www.swift.org/install/linux/ has its address and checksum:
#
#   docker build --target static --build-arg STATIC_SDK_URL=https://… --build-arg STATIC_SDK_CHECKSUM=… .
FROM sources AS build-static
ARG STATIC_SDK_URL
ARG STATIC_SDK_CHECKSUM
ARG STATIC_SDK_TARGET=x86_64-swift-linux-musl
RUN swift sdk install "$STATIC_SDK_URL" --checksum "$STATIC_SDK_CHECKSUM"
RUN --mount=type=cache,target=/src/.build,id=buildlog-musl \
    swift build -c release --swift-sdk "$STATIC_SDK_TARGET" --product buildlog \
    && install -D .build/release/buildlog /out/buildlog

FROM scratch AS static
COPY --from=build-static /out/buildlog /usr/local/bin/buildlog
USER 65534:65534
ENTRYPOINT ["/usr/local/bin/buildlog"]

FROM debian:bookworm-slim
COPY --from=build /out/buildlog /usr/local/bin/buildlog
USER 65534:65534
ENTRYPOINT ["/usr/local/bin/buildlog"]
