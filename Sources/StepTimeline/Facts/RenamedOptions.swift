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

  /// All rows.
  static let all: [Row] = FactTable.rows(table).compactMap { row in
    guard row.count == 5 else { return nil }
    return Row(
      program: String(row[0]), old: FactTable.words(row[1]).map(String.init), new: String(row[2]),
      sign: String(row[3]), reason: String(row[4]))
  }

  /// Program, old words, new words, words of the log, what changed.
  ///
  /// Sources: the change logs of the tools; dnf5.readthedocs.io, "Changes between DNF and DNF5"; the UPGRADING files of PHP.
  static let table = """
    pipenv|lock -r|requirements|No such option: -r|pipenv 2022.8.13 has `requirements` for it
    pipenv|lock --requirements|requirements|No such option: --requirements|pipenv 2022.8.13 has `requirements` for it
    pipenv|lock -r|requirements|no such option: -r|pipenv 2022.8.13 has `requirements` for it
    dnf|config-manager --add-repo *|config-manager addrepo --from-repofile=*|"--add-repo|dnf5 (Fedora 41) has `addrepo` for it
    dnf|config-manager --add-repo=*|config-manager addrepo --from-repofile=*|"--add-repo|dnf5 (Fedora 41) has `addrepo` for it
    dnf|config-manager --set-enabled *|config-manager setopt *.enabled=1|"--set-enabled|dnf5 (Fedora 41) has `setopt` for it
    dnf|config-manager --enable *|config-manager setopt *.enabled=1|"--enable"|dnf5 (Fedora 41) has `setopt` for it
    dnf|config-manager --set-disabled *|config-manager setopt *.enabled=0|"--set-disabled|dnf5 (Fedora 41) has `setopt` for it
    dnf|config-manager --disable *|config-manager setopt *.enabled=0|"--disable"|dnf5 (Fedora 41) has `setopt` for it
    dnf|groupinstall|group install|"groupinstall"|dnf5 (Fedora 41) has `group install` for it
    dnf|grouplist|group list|"grouplist"|dnf5 (Fedora 41) has `group list` for it
    yum|groupinstall|group install|"groupinstall"|dnf5 (Fedora 41) has `group install` for it
    docker-php-ext-configure|--with-freetype-dir=*|--with-freetype|--with-freetype-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-freetype-dir|--with-freetype|--with-freetype-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-jpeg-dir=*|--with-jpeg|--with-jpeg-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-jpeg-dir|--with-jpeg|--with-jpeg-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-webp-dir=*|--with-webp|--with-webp-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-webp-dir|--with-webp|--with-webp-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-xpm-dir=*|--with-xpm|--with-xpm-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-png-dir=*||--with-png-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-png-dir||--with-png-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-zlib-dir=*||options: --with-zlib-dir|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-gd||--with-gd|PHP 7.4 names gd's options anew
    docker-php-ext-configure|--with-libzip=*||--with-libzip|PHP 7.4 finds libzip by itself
    docker-php-ext-configure|--with-libzip||--with-libzip|PHP 7.4 finds libzip by itself
    docker-php-ext-configure|--enable-gd-native-ttf||--enable-gd-native-ttf|PHP 7.2 has that always
    gem|--no-ri --no-rdoc|--no-document|invalid option: --no-r|RubyGems 3 has `--no-document` for it
    gem|--no-rdoc --no-ri|--no-document|invalid option: --no-r|RubyGems 3 has `--no-document` for it
    gem|--no-ri|--no-document|invalid option: --no-ri|RubyGems 3 has `--no-document` for it
    gem|--no-rdoc|--no-document|invalid option: --no-rdoc|RubyGems 3 has `--no-document` for it
    ng|--prod|--configuration production|Unknown argument: prod|Angular 14 has `--configuration` for it
    ng|--prod=true|--configuration production|Unknown argument: prod|Angular 14 has `--configuration` for it
    npx|--prod|--configuration production|Unknown argument: prod|Angular 14 has `--configuration` for it
    npm|--prod|--configuration production|Unknown argument: prod|Angular 14 has `--configuration` for it
    yarn|--prod|--configuration production|Unknown argument: prod|Angular 14 has `--configuration` for it
    npm|build|run build|Unknown command: "build"|npm has no command of that name; `npm run` runs the script of package.json
    npm|dev|run dev|Unknown command: "dev"|npm has no command of that name; `npm run` runs the script of package.json
    npm|serve|run serve|Unknown command: "serve"|npm has no command of that name; `npm run` runs the script of package.json
    npm|lint|run lint|Unknown command: "lint"|npm has no command of that name; `npm run` runs the script of package.json
    npm|compile|run compile|Unknown command: "compile"|npm has no command of that name; `npm run` runs the script of package.json
    npm|generate|run generate|Unknown command: "generate"|npm has no command of that name; `npm run` runs the script of package.json
    npm|production|run production|Unknown command: "production"|npm has no command of that name; `npm run` runs the script of package.json
    npm|prod|run prod|Unknown command: "prod"|npm has no command of that name; `npm run` runs the script of package.json
    bundle|install --without **|config set --local without ** && bundle install|`--without` flag has been removed|Bundler 4 has settings for it
    bundle|install --deployment|config set --local deployment true && bundle install|`--deployment` flag has been removed|Bundler 4 has settings for it
    bundle|install --path *|config set --local path * && bundle install|`--path` flag has been removed|Bundler 4 has settings for it
    bundle|install --path=*|config set --local path * && bundle install|`--path` flag has been removed|Bundler 4 has settings for it
    pip|--use-feature=2020-resolver||'2020-resolver'|pip 20.3 has that resolver always
    pip3|--use-feature=2020-resolver||'2020-resolver'|pip 20.3 has that resolver always
    easy_install|easy_install|pip install|easy_install: |setuptools 52 no longer has it
    amazon-linux-extras|amazon-linux-extras install -y nginx1|yum install -y nginx|amazon-linux-extras: |Amazon Linux 2023 has no extras, and these packages in its own repository
    amazon-linux-extras|amazon-linux-extras install nginx1 -y|yum install -y nginx|amazon-linux-extras: |Amazon Linux 2023 has no extras, and these packages in its own repository
    amazon-linux-extras|amazon-linux-extras install -y docker|yum install -y docker|amazon-linux-extras: |Amazon Linux 2023 has no extras, and these packages in its own repository
    amazon-linux-extras|amazon-linux-extras install docker -y|yum install -y docker|amazon-linux-extras: |Amazon Linux 2023 has no extras, and these packages in its own repository
    corepack|corepack|npm install -g corepack && corepack|corepack: not found|Node.js 25 no longer brings corepack
    corepack|corepack|npm install -g corepack && corepack|corepack: command not found|Node.js 25 no longer brings corepack
    """
}
