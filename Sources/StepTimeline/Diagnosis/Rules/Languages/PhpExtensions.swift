extension RuleCatalog {
  /// Folders of a PHP that the distribution's own packages brought; the program of the official image is not there.
  private static let packagedPhp =
    ["7", "8", "81", "82", "83", "84", "85"].map { "/etc/php\($0)/" } + ["/etc/php/"]

  /// The extension as a package of the PHP whose folder Composer printed.
  private static var phpPackages: [Fix] {
    ["7", "8", "81", "82", "83", "84", "85"].map { series in
      Fix(
        "Install the extension's package: this PHP is the one of Alpine's packages.",
        snippet: "RUN apk add --no-cache php\(series)-{extension}", when: ["/etc/php\(series)/"])
    } + [
      Fix(
        "Install the extension's package: this PHP is the one of the distribution's packages.",
        snippet: "RUN apt-get update && apt-get install -y --no-install-recommends php-{extension}",
        when: ["/etc/php/"])
    ]
  }

  /// PHP extensions that Composer asks for and the image does not have.
  static let phpExtensions: [Rule] = [
    Rule(
      id: "php-extension-pecl", partOf: "php-platform", family: "php", subject: .package,
      title: "Composer wants the PHP extension {extension|of PECL}, which is not installed in this image",
      level: 91, confidence: .certain,
      repairs: [.phpExtension],
      patterns: [
        "apcu", "redis", "imagick", "mongodb", "xdebug", "memcached", "amqp", "grpc", "swoole", "igbinary",
        "ds", "pcov", "yaml",
        "ssh2", "rdkafka", "protobuf", "event", "msgpack", "mcrypt", "uuid",
      ].flatMap { name in
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
        "The extension is none of PHP's own: PECL has it, and the image has to install it. The image `composer` has other extensions than the image that runs the application."
      ],
      fixes: phpPackages + [
        Fix(
          "Install and enable the extension before Composer runs.",
          snippet: "RUN pecl install {extension} && docker-php-ext-enable {extension}", unless: packagedPhp),
        Fix(
          "In a stage that only downloads, leave this check out.",
          snippet: "RUN composer install --ignore-platform-req=ext-{extension}"),
      ],
      docs: ["https://hub.docker.com/_/php", "https://getcomposer.org/doc/03-cli.md#install-i"],
      examples: ["    - The requested PHP extension ext-apcu * is missing from your system."]
    ),
    Rule(
      id: "php-extension-core", partOf: "php-platform", family: "php", subject: .package,
      title: "Composer wants the PHP extension {extension}, which is not installed in this image",
      level: 90, confidence: .certain,
      repairs: [.phpExtension],
      patterns: [
        Pattern("PHP extension ext-{extension} ", with: ["is missing from your system"]),
        Pattern("requires ext-{extension} ", with: ["is missing from your system"]),
        Pattern("requires PHP extension ext-{extension} "),
      ],
      causes: [
        "The image of PHP brings only a few extensions; the others are installed when they are needed. The image `composer` has other extensions than the image that runs the application."
      ],
      fixes: phpPackages + [
        Fix(
          "Install the extension before Composer runs (some need a library's headers first).",
          snippet: "RUN docker-php-ext-install {extension}", unless: packagedPhp),
        Fix(
          "In a stage that only downloads, leave this check out.",
          snippet: "RUN composer install --ignore-platform-req=ext-{extension}"),
      ],
      docs: ["https://hub.docker.com/_/php", "https://getcomposer.org/doc/03-cli.md#install-i"],
      examples: [
        "    - Root composer.json requires PHP extension ext-gd * but it is missing from your system. Install or enable PHP's gd extension."
      ]
    ),
    Rule(
      id: "php-extension-of-function", family: "php", subject: .package,
      title: "PHP has no {function|such function}: it belongs to an extension that is not installed",
      level: 84, confidence: .likely,
      repairs: [.phpExtension],
      patterns: [
        "mb_", "simplexml_", "curl_", "imagecreate", "imagepng", "imagejpeg", "mysqli_", "bcadd", "bcmul",
        "bcdiv",
        "bcsub", "bccomp", "bcpow", "bcmod", "gmp_", "pcntl_", "exif_", "ldap_", "pg_", "imap_",
        "xml_parser_",
        "utf8_encode", "utf8_decode", "numfmt_", "socket_create", "apcu_", "bzopen", "bzcompress",
      ].map { Pattern("undefined function \($0)", more: ["undefined function {function}("]) }
        + [
          "DOMDocument", "SimpleXMLElement", "XMLReader", "XMLWriter", "ZipArchive", "SoapClient",
          "NumberFormatter",
          "IntlDateFormatter", "Collator", "Normalizer", "XSLTProcessor", "Imagick", "Redis", "Memcached",
        ].flatMap { name in
          ["\"", "'"].map {
            Pattern("Class \($0)\(name)\($0) not found", more: ["Class \($0){function}\($0) not"])
          }
        },
      causes: [
        "Slim packages of PHP and the official image have few extensions; the others are packages of their own, or are built by docker-php-ext-install."
      ],
      fixes: [
        "Install the extension that has {function|the function} (the manual's page of it names the extension) in the image that calls it."
      ],
      verify: ["docker run --rm {image|IMAGE} php -m"],
      docs: ["https://hub.docker.com/_/php", "https://www.php.net/manual/en/extensions.alphabetical.php"],
      examples: [
        "PHP Fatal error:  Uncaught Error: Call to undefined function mb_strlen() in /app/a.php:3",
        "Fatal error: Uncaught Error: Class \"ZipArchive\" not found in /app/a.php:9",
      ]
    ),
  ]
}
