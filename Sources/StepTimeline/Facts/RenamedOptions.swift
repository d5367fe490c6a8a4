/// Options and subcommands that a tool's newer release calls by another name, or no longer has.
enum RenamedOptions {
  /// The old words and those that take their place.
  struct Row: Equatable, Sendable {
    /// `dnf`.
    let program: String
    /// Words that follow each other; `*` is a value, at the end of a word or as a word, `**` all words up to the next option.
    let old: [String]
    /// The words in their place, in which `*` is that value; empty if nothing takes their place.
    let new: String
    /// The words of the log.
    let sign: String
    /// What changed.
    let reason: String
  }

  /// The rows whose words of the log are in a text.
  static func said(in text: String) -> [Row] { FactTable.rows(table, whose: 3, isIn: text).compactMap(read) }

  private static func read(_ row: [Substring]) -> Row? {
    guard row.count == 5 else { return nil }
    return Row(
      program: String(row[0]), old: FactTable.words(row[1]).map(String.init), new: String(row[2]),
      sign: String(row[3]), reason: String(row[4]))
  }

  /// Program, old words, new words, words of the log, what changed.
  ///
  /// Sources: the change logs of the tools; dnf5.readthedocs.io, "Changes between DNF and DNF5"; the UPGRADING files of PHP.
  static let table = """
    pipenv|lock -r|requirements|No such option: -r|pipenv 2022.8.13 replaced `lock -r` with `requirements`
    pipenv|lock --requirements|requirements|No such option: --requirements|pipenv 2022.8.13 replaced `lock --requirements` with `requirements`
    pipenv|lock -r|requirements|no such option: -r|pipenv 2022.8.13 replaced `lock -r` with `requirements`
    dnf|config-manager --add-repo *|config-manager addrepo --from-repofile=*|"--add-repo|dnf5 (Fedora 41) replaced `--add-repo` with `addrepo`
    dnf|config-manager --add-repo=*|config-manager addrepo --from-repofile=*|"--add-repo|dnf5 (Fedora 41) replaced `--add-repo` with `addrepo`
    dnf|config-manager --set-enabled *|config-manager setopt *.enabled=1|"--set-enabled|dnf5 (Fedora 41) replaced `--set-enabled` with `setopt`
    dnf|config-manager --enable *|config-manager setopt *.enabled=1|"--enable"|dnf5 (Fedora 41) replaced `--enable` with `setopt`
    dnf|config-manager --set-disabled *|config-manager setopt *.enabled=0|"--set-disabled|dnf5 (Fedora 41) replaced `--set-disabled` with `setopt`
    dnf|config-manager --disable *|config-manager setopt *.enabled=0|"--disable"|dnf5 (Fedora 41) replaced `--disable` with `setopt`
    dnf|groupinstall|group install|"groupinstall"|dnf5 (Fedora 41) replaced `groupinstall` with `group install`
    dnf|grouplist|group list|"grouplist"|dnf5 (Fedora 41) replaced `grouplist` with `group list`
    yum|groupinstall|group install|"groupinstall"|dnf5 (Fedora 41) replaced `groupinstall` with `group install`
    docker-php-ext-configure|--with-freetype-dir=*|--with-freetype|--with-freetype-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-freetype-dir|--with-freetype|--with-freetype-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-jpeg-dir=*|--with-jpeg|--with-jpeg-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-jpeg-dir|--with-jpeg|--with-jpeg-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-webp-dir=*|--with-webp|--with-webp-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-webp-dir|--with-webp|--with-webp-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-xpm-dir=*|--with-xpm|--with-xpm-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-png-dir=*||--with-png-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-png-dir||--with-png-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-zlib-dir=*||options: --with-zlib-dir|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-gd||--with-gd|PHP 7.4 renamed and removed some configure options of gd
    docker-php-ext-configure|--with-libzip=*||--with-libzip|PHP 7.4 finds libzip through pkg-config and no longer has this option
    docker-php-ext-configure|--with-libzip||--with-libzip|PHP 7.4 finds libzip through pkg-config and no longer has this option
    docker-php-ext-configure|--enable-gd-native-ttf||--enable-gd-native-ttf|PHP 7.2 removed `--enable-gd-native-ttf`, which is always on now
    gem|--no-ri --no-rdoc|--no-document|invalid option: --no-r|RubyGems 3 replaced `--no-ri` and `--no-rdoc` with `--no-document`
    gem|--no-rdoc --no-ri|--no-document|invalid option: --no-r|RubyGems 3 replaced `--no-ri` and `--no-rdoc` with `--no-document`
    gem|--no-ri|--no-document|invalid option: --no-ri|RubyGems 3 replaced `--no-ri` and `--no-rdoc` with `--no-document`
    gem|--no-rdoc|--no-document|invalid option: --no-rdoc|RubyGems 3 replaced `--no-ri` and `--no-rdoc` with `--no-document`
    ng|--prod|--configuration production|Unknown argument: prod|Angular 14 replaced `--prod` with `--configuration production`
    ng|--prod=true|--configuration production|Unknown argument: prod|Angular 14 replaced `--prod` with `--configuration production`
    npx|--prod|--configuration production|Unknown argument: prod|Angular 14 replaced `--prod` with `--configuration production`
    npm|--prod|--configuration production|Unknown argument: prod|Angular 14 replaced `--prod` with `--configuration production`
    yarn|--prod|--configuration production|Unknown argument: prod|Angular 14 replaced `--prod` with `--configuration production`
    npm|build|run build|Unknown command: "build"|npm has no `build` command; `npm run build` runs the script in package.json
    npm|dev|run dev|Unknown command: "dev"|npm has no `dev` command; `npm run dev` runs the script in package.json
    npm|serve|run serve|Unknown command: "serve"|npm has no `serve` command; `npm run serve` runs the script in package.json
    npm|lint|run lint|Unknown command: "lint"|npm has no `lint` command; `npm run lint` runs the script in package.json
    npm|compile|run compile|Unknown command: "compile"|npm has no `compile` command; `npm run compile` runs the script in package.json
    npm|generate|run generate|Unknown command: "generate"|npm has no `generate` command; `npm run generate` runs the script in package.json
    npm|production|run production|Unknown command: "production"|npm has no `production` command; `npm run production` runs the script in package.json
    npm|prod|run prod|Unknown command: "prod"|npm has no `prod` command; `npm run prod` runs the script in package.json
    bundle|install --without **|config set --local without ** && bundle install|`--without` flag has been removed|Bundler 4 replaced `--without` with `bundle config`
    bundle|install --deployment|config set --local deployment true && bundle install|`--deployment` flag has been removed|Bundler 4 replaced `--deployment` with `bundle config`
    bundle|install --path *|config set --local path * && bundle install|`--path` flag has been removed|Bundler 4 replaced `--path` with `bundle config`
    bundle|install --path=*|config set --local path * && bundle install|`--path` flag has been removed|Bundler 4 replaced `--path` with `bundle config`
    pip|--use-feature=2020-resolver||'2020-resolver'|pip 20.3 always uses the new resolver
    pip3|--use-feature=2020-resolver||'2020-resolver'|pip 20.3 always uses the new resolver
    easy_install|easy_install|pip install|easy_install: |setuptools 52 removed `easy_install`
    amazon-linux-extras|amazon-linux-extras install -y nginx1|yum install -y nginx|amazon-linux-extras: |Amazon Linux 2023 has no `amazon-linux-extras`; these packages are in its default repository
    amazon-linux-extras|amazon-linux-extras install nginx1 -y|yum install -y nginx|amazon-linux-extras: |Amazon Linux 2023 has no `amazon-linux-extras`; these packages are in its default repository
    amazon-linux-extras|amazon-linux-extras install -y docker|yum install -y docker|amazon-linux-extras: |Amazon Linux 2023 has no `amazon-linux-extras`; these packages are in its default repository
    amazon-linux-extras|amazon-linux-extras install docker -y|yum install -y docker|amazon-linux-extras: |Amazon Linux 2023 has no `amazon-linux-extras`; these packages are in its default repository
    corepack|corepack|npm install -g --force corepack && corepack|corepack: not found|Node.js 25 no longer includes corepack
    corepack|corepack|npm install -g --force corepack && corepack|corepack: command not found|Node.js 25 no longer includes corepack
    """
}
