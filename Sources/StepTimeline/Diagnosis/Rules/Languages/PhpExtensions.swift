extension RuleCatalog {
  /// Folders of a PHP from the distribution's packages; the programs of the official image are not there.
  private static let packagedPhp =
    ["7", "8", "81", "82", "83", "84", "85"].map { " /etc/php\($0)/" } + [" /etc/php/"]

  /// The extension as a package of the PHP whose folder Composer printed.
  private static var phpPackages: [Fix] {
    ["7", "8", "81", "82", "83", "84", "85"].map { series in
      Fix(
        "Install the extension's package: this PHP comes from Alpine's packages.",
        snippet: "RUN apk add --no-cache php\(series)-{extension}", when: [" /etc/php\(series)/"])
    } + [
      Fix(
        "Install the extension's package: this PHP comes from the distribution's packages.",
        snippet: "RUN apt-get update && apt-get install -y --no-install-recommends php-{extension}",
        when: [" /etc/php/"])
    ]
  }

  /// PHP extensions that Composer asks for and the image does not have.
  static let phpExtensions: [Rule] = [
    Rule(
      id: "pecl-no-releases", partOf: "php-pecl-failed", family: "php", subject: .package,
      title: "pecl finds no release of {extension}: the server did not answer, or the name is wrong",
      level: 90, confidence: .likely, retryable: true,
      repairs: [],
      patterns: ["No releases available for package \"pecl.php.net/{extension}\""],
      causes: [
        "pecl.php.net could not be reached (network, proxy, TLS of an old image), or it was down. pecl prints the same error if the name does not exist."
      ],
      fixes: [
        Fix(
          "Retry the build, and see whether the server answers.",
          snippet: "RUN pecl channel-update pecl.php.net"),
        "If the image is old, use a newer PHP image: its certificates may be too old for the server.",
        Fix(
          "If only the image cannot reach the server, let the builder download the archive.",
          snippet:
            "ADD https://pecl.php.net/get/{extension}-<version>.tgz /tmp/{extension}.tgz\nRUN pecl install /tmp/{extension}.tgz"
        ),
      ],
      verify: ["curl -sSI https://pecl.php.net/rest/r/{extension}/allreleases.xml"],
      docs: ["https://pecl.php.net/"],
      examples: [#"No releases available for package "pecl.php.net/acme""#]
    ),
    Rule(
      id: "php-extension-pecl", partOf: "php-platform", family: "php", subject: .package,
      title: "Composer requires the PHP extension {extension|of PECL}, which is not installed in this image",
      level: 91, confidence: .certain,
      repairs: [.phpExtension],
      patterns: .each([
        "apcu", "redis", "imagick", "mongodb", "xdebug", "memcached", "amqp", "grpc", "swoole", "igbinary",
        "ds", "pcov", "yaml",
        "ssh2", "rdkafka", "protobuf", "event", "msgpack", "mcrypt", "uuid",
      ]) { name in
        [
          Pattern(
            "PHP extension ext-\(name) ", with: ["is missing from your system"],
            more: ["extension ext-{extension} "]),
          Pattern(
            "requires ext-\(name) ", with: ["is missing from your system"],
            more: ["requires ext-{extension} "]),
          Pattern("requires PHP extension ext-\(name) ", more: ["extension ext-{extension} "]),
        ]
      },
      causes: [
        "The extension is not part of PHP: it is in PECL, and the image must install it. The `composer` image has different extensions than the image that runs the application."
      ],
      fixes: phpPackages + [
        Fix(
          "Install the extension with pecl and enable it before Composer runs.",
          snippet: "RUN pecl install {extension} && docker-php-ext-enable {extension}", unless: packagedPhp),
        Fix(
          "In a stage that only downloads, skip this check.",
          snippet: "RUN composer install --ignore-platform-req=ext-{extension}"),
      ],
      docs: ["https://hub.docker.com/_/php", "https://getcomposer.org/doc/03-cli.md#install-i"],
      examples: ["    - The requested PHP extension ext-apcu * is missing from your system."]
    ),
    Rule(
      id: "php-extension-core", partOf: "php-platform", family: "php", subject: .package,
      title: "Composer requires the PHP extension {extension}, which is not installed in this image",
      level: 90, confidence: .certain,
      repairs: [.phpExtension],
      patterns: [
        Pattern("PHP extension ext-{extension} ", with: ["is missing from your system"]),
        Pattern("requires ext-{extension} ", with: ["is missing from your system"]),
        Pattern("requires PHP extension ext-{extension} "),
      ],
      causes: [
        "The php image includes only a few extensions; the others must be installed. The `composer` image has different extensions than the image that runs the application."
      ],
      fixes: phpPackages + [
        Fix(
          "Install the extension before Composer runs, and every other extension that it lists.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages} && docker-php-ext-install {extension}",
          base: .apt, when: ["{aptPackages}"], unless: packagedPhp),
        Fix(
          "Install the extension before Composer runs, and every other extension that it lists.",
          snippet: "RUN apk add --no-cache {apkPackages} && docker-php-ext-install {extension}",
          base: .apk, when: ["{apkPackages}"], unless: packagedPhp),
        Fix(
          "Install the extension before Composer runs, and every other extension that it lists.",
          snippet: "RUN docker-php-ext-install {extension}", unless: packagedPhp + ["{aptPackages}"]),
        Fix(
          "In a stage that only downloads, skip this check.",
          snippet: "RUN composer install --ignore-platform-req=ext-{extension}"),
      ],
      docs: ["https://hub.docker.com/_/php", "https://getcomposer.org/doc/03-cli.md#install-i"],
      examples: [
        "    - Root composer.json requires PHP extension ext-gd * but it is missing from your system. Install or enable PHP's gd extension."
      ]
    ),
    Rule(
      id: "php-extension-of-function", family: "php", subject: .package,
      title: "PHP has no {function|such function}: the extension that provides it is not installed",
      level: 84, confidence: .likely,
      repairs: [.phpExtension],
      patterns: .each([
        "mb_", "simplexml_", "curl_", "imagecreate", "imagepng", "imagejpeg", "mysqli_", "bcadd", "bcmul",
        "bcdiv",
        "bcsub", "bccomp", "bcpow", "bcmod", "gmp_", "pcntl_", "exif_", "ldap_", "pg_", "imap_",
        "xml_parser_",
        "utf8_encode", "utf8_decode", "numfmt_", "socket_create", "apcu_", "bzopen", "bzcompress",
      ]) { Pattern("undefined function \($0)", more: ["undefined function {function}("]) }
        + [Pattern].each([
          "DOMDocument", "SimpleXMLElement", "XMLReader", "XMLWriter", "ZipArchive", "SoapClient",
          "NumberFormatter",
          "IntlDateFormatter", "Collator", "Normalizer", "XSLTProcessor", "Imagick", "Redis", "Memcached",
        ]) { name in
          [Pattern].each(["\"", "'"]) {
            Pattern("Class \($0)\(name)\($0) not found", more: ["Class \($0){function}\($0) not"])
          }
        },
      causes: [
        "Slim PHP packages and the official image have few extensions; the others are separate packages, or are built with docker-php-ext-install."
      ],
      fixes: [
        "Install the extension that provides {function|the function} with `docker-php-ext-install` or as a `php-…` package. The function's page in the PHP manual names it."
      ],
      verify: ["docker run --rm {image|<image>} php -m"],
      docs: ["https://hub.docker.com/_/php", "https://www.php.net/manual/en/extensions.alphabetical.php"],
      examples: [
        "PHP Fatal error:  Uncaught Error: Call to undefined function mb_strlen() in /app/a.php:3",
        "Fatal error: Uncaught Error: Class \"ZipArchive\" not found in /app/a.php:9",
      ]
    ),
    Rule(
      id: "php-imagick-version", family: "php",
      title: "This release of imagick does not support the image's PHP",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("Unterminated preprocessor conditions", with: ["magick"]),
        "Imagick.stub.php: Unterminated preprocessor conditions",
        "fatal error: ext/standard/php_smart_string.h: No such file",
        "fatal error: ext/standard/php_smart_string_public.h: No such file",
      ],
      causes: ["imagick 3.7 fails with PHP 8.3 and later; 3.8.0 and 3.8.1 fixed it for 8.4 and 8.5."],
      fixes: [
        Fix(
          "Install imagick 3.8.1 instead.",
          snippet: "RUN pecl install imagick-3.8.1 && docker-php-ext-enable imagick")
      ],
      verify: ["docker run --rm {image} php -v"],
      docs: ["https://pecl.php.net/package/imagick", "https://github.com/Imagick/imagick/issues/746"],
      examples: [
        "In /tmp/pear/temp/imagick/Imagick.stub.php: Unterminated preprocessor conditions",
        "shrink.c:1:10: fatal error: ext/standard/php_smart_string.h: No such file or directory",
      ]
    ),
    Rule(
      id: "pecl-does-not-compile", partOf: "php-pecl-failed", family: "php", subject: .package,
      title: "The release of {extension} from pecl does not compile with the image's PHP",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        "/tmp/pear/temp/{extension}/{file}:{row#}:{column#}: error: {problem...}",
        "/tmp/pear/temp/{extension}/{file}:{row#}: error: {problem...}",
      ],
      causes: [
        "The extension's release is older than this PHP, whose internal functions changed, or it is too new for an old PHP."
      ],
      fixes: [
        "Install a release of {extension} that supports this PHP (pecl.php.net lists them, including betas), or use an older PHP image."
      ],
      verify: ["docker run --rm {image|<image>} php -v"],
      docs: ["https://pecl.php.net/", "https://xdebug.org/docs/compat"],
      examples: [
        "/tmp/pear/temp/xdebug/xdebug_compat.c:194:2: error: too few arguments to function 'php_setcookie'"
      ]
    ),
    Rule(
      id: "pecl-release-too-old", partOf: "php-pecl-failed", family: "php",
      title: "The release of {extension} is too old for PHP {version|of the image}",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: .each(laterReleases) { newest, image in
        Pattern(
          "pecl/{extension} requires PHP ({...}version <= \(newest).{...}installed version is \(image).",
          more: ["installed version is {version}", "version <= {supported}.9"])
      },
      causes: [
        "The step pins a release of the extension that is older than this PHP.",
        "The image was updated to a newer PHP, and the extension has no release for it yet.",
      ],
      fixes: [
        Fix(
          "Install a newer release: without a version, pecl installs the newest one.",
          snippet: "RUN pecl install {extension} && docker-php-ext-enable {extension}"),
        Fix(
          "If there is none yet, use PHP {supported|that it supports}; keep the rest of the image's tag.",
          snippet: "FROM php:{supported|<version>}-<variant>"),
      ],
      verify: ["pecl remote-info {extension}   # shows the newest release"],
      docs: ["https://xdebug.org/docs/compat", "https://pecl.php.net/"],
      examples: [
        "pecl/memcached requires PHP (version >= 7.0.0, version <= 8.2.99), installed version is 8.4.1"
      ]
    ),
    Rule(
      id: "pecl-php-version", partOf: "php-pecl-failed", family: "php",
      title: "The release of {extension} from pecl does not support PHP {version} of the image",
      level: 93, confidence: .certain,
      repairs: [.toolVersion],
      patterns: [
        "pecl/{extension} requires PHP (version >= {wanted}, version <= {}, installed version is {version}",
        "pecl/{extension} requires PHP (version >= {wanted}, {...}installed version is {version}",
        "pecl/{extension} requires PHP (version >= {wanted}), installed version is {version}",
      ],
      causes: [
        "pecl installs the newest release of the extension, which no longer supports this PHP version.",
        "A pinned release is older than this PHP.",
      ],
      fixes: [
        Fix(
          "Install the last xdebug release for this PHP.",
          snippet: "RUN pecl install xdebug-2.9.8 && docker-php-ext-enable xdebug",
          when: ["pecl/xdebug requires PHP (version >= 7.2"]),
        Fix(
          "Install the last xdebug release for this PHP.",
          snippet: "RUN pecl install xdebug-3.1.6 && docker-php-ext-enable xdebug",
          when: ["pecl/xdebug requires PHP (version >= 8.0"]),
        Fix(
          "Install the last release that supports PHP {version}; its page on pecl.php.net lists them.",
          snippet: "RUN pecl install {extension}-<version> && docker-php-ext-enable {extension}",
          unless: ["pecl/xdebug"]),
        Fix("Or use a newer PHP image.", snippet: "FROM php:<{wanted} or later>"),
      ],
      docs: ["https://xdebug.org/docs/compat", "https://pecl.php.net/"],
      examples: ["pecl/redis requires PHP (version >= 7.4.0, version <= 8.5.0), installed version is 7.1.33"]
    ),
    Rule(
      id: "php-extension-library", partOf: "pkg-config-package-missing", family: "php", subject: .package,
      title: "A PHP extension needs the library {package|named in the message}, whose headers are missing",
      level: 88, confidence: .certain,
      patterns: .each([
        "oniguruma", "libzip", "libxml-2.0", "icu-uc", "icu-i18n", "libpng", "freetype2", "libjpeg",
        "libwebp", "gdlib", "libsodium", "sqlite3", "libcurl", "libxslt", "libpq", "libffi", "zlib",
        "openssl", "libexslt", "libmemcached", "krb5-gssapi",
      ]) { name in
        [
          Pattern("No package '{package}' found", with: ["docker-php-ext", "'\(name)"]),
          Pattern(
            "Package requirements ({package}", with: ["(\(name)"], inDockerfile: ["docker-php-ext-install"]),
          Pattern(
            "No package '{package}' found", with: ["'\(name)"], inDockerfile: ["docker-php-ext-install"]),
        ]
      } + [
        Pattern("Package requirements ({package}", with: ["(oniguruma"]),
        Pattern(
          "Package requirements ({package}",
          with: ["(icu-uc", "checking whether to enable internationalization"]),
        Pattern("No package '{package}' found", with: ["'oniguruma'"]),
        Pattern("Please reinstall the {package} distribution"),
        Pattern("Package requirements ({package}", with: ["(libzip"]),
        Pattern("configure: error: Please reinstall the {package} distribution"),
        Pattern("configure: error: png.h not found", more: ["error: {package} not found"]),
        Pattern("configure: error: Cannot find libpq-fe.h", more: ["error: Cannot find {package}-fe.h"]),
        Pattern("configure: error: Cannot find ldap.h", more: ["error: Cannot find {package}.h"]),
        Pattern("configure: error: Couldn't find pcre.h", more: ["Couldn't find {package}.h"]),
        Pattern("configure: error: jpeglib.h not found", more: ["error: {package} not found"]),
      ],
      causes: [
        "docker-php-ext-install compiles the extension, and needs the library's development package first."
      ],
      fixes: .each([
        ("oniguruma", "libonig-dev", "oniguruma-dev"), ("libzip", "libzip-dev", "libzip-dev"),
        ("libxml-2.0", "libxml2-dev", "libxml2-dev"), ("icu-", "libicu-dev", "icu-dev"),
        ("libpng", "libpng-dev", "libpng-dev"), ("libjpeg", "libjpeg-dev", "libjpeg-turbo-dev"),
        ("freetype2", "libfreetype6-dev", "freetype-dev"), ("libwebp", "libwebp-dev", "libwebp-dev"),
        ("libsodium", "libsodium-dev", "libsodium-dev"), ("sqlite3", "libsqlite3-dev", "sqlite-dev"),
        ("libcurl", "libcurl4-openssl-dev", "curl-dev"), ("libxslt", "libxslt1-dev", "libxslt-dev"),
        ("libpq", "libpq-dev", "libpq-dev"), ("krb5", "libkrb5-dev", "krb5-dev"),
      ]) { name, apt, apk in
        // The command may install some of them: only the error tells which is missing.
        libraryFixes(apt, apk, when: ["No package '\(name)"])
          + libraryFixes(apt, apk, when: ["(\(name)"], unless: ["No package '\(name)"])
      }
        + .each([
          ("BZip2 distribution", "libbz2-dev", "bzip2-dev"), ("png.h not found", "libpng-dev", "libpng-dev"),
          ("jpeglib.h not found", "libjpeg-dev", "libjpeg-turbo-dev"),
          ("the libzip distribution", "libzip-dev", "libzip-dev"),
          ("Cannot find libpq-fe.h", "libpq-dev", "libpq-dev"),
          ("Cannot find ldap.h", "libldap2-dev", "openldap-dev"),
          ("Couldn't find pcre.h", "libpcre3-dev", "pcre-dev"),
        ]) { words, apt, apk in libraryFixes(apt, apk, when: [words]) } + [
          "Install the development package of the library before docker-php-ext-install, or use install-php-extensions, which does both."
        ],
      docs: [
        "https://hub.docker.com/_/php", "https://github.com/mlocati/docker-php-extension-installer#readme",
      ],
      examples: [
        "No package 'oniguruma' found", "configure: error: Please reinstall the libzip distribution",
      ]
    ),
  ]

  /// Releases of PHP, each with one that came later.
  private static let laterReleases: [(newest: String, image: String)] = {
    let releases = ["7.3", "7.4", "8.0", "8.1", "8.2", "8.3", "8.4", "8.5"]
    return releases.indices.flatMap { older in
      releases[(older + 1)...].map { (releases[older], $0) }
    }
  }()

  /// The development package of a library, for both package managers of the official images.
  private static func libraryFixes(
    _ apt: String, _ apk: String, when words: [String], unless others: [String] = []
  ) -> [Fix] {
    [
      Fix(
        "Install the library's development package before the extension.",
        snippet: "RUN apt-get update && apt-get install -y --no-install-recommends \(apt)", base: .apt,
        when: words, unless: others),
      Fix(
        "Install the library's development package before the extension.",
        snippet: "RUN apk add --no-cache \(apk)", base: .apk, when: words, unless: others),
    ]
  }
}
