extension RuleCatalog {
  /// Generators of documentation and web sites that are not npm's: MkDocs, Hugo, Jekyll, Sphinx.
  static let siteGenerators: [Rule] = [
    Rule(
      id: "mkdocs-plugin-missing", family: "languages", subject: .package,
      title: "The MkDocs plugin {plugin} is not installed in this stage",
      level: 93, confidence: .certain,
      patterns: [
        "Config value 'plugins': The \"{plugin}\" plugin is not installed",
        "Config value: 'plugins'. Error: The \"{plugin}\" plugin is not installed",
      ],
      causes: [
        "mkdocs.yml uses a plugin from a separate package, and the step that installs MkDocs does not install it.",
        "The plugin comes with another package, whose installed version is too old for it.",
      ],
      fixes: .each(mkdocsPackages) { plugin, package in
        [
          Fix(
            "Install the plugin's package with MkDocs, or add it to your requirements file.",
            snippet: "RUN pip install --no-cache-dir \(package)",
            when: ["The \"\(plugin)\" plugin is not installed"])
        ]
      } + [
        Fix(
          "Install the plugin's package with MkDocs, or add it to your requirements file. Most packages are named after the plugin; MkDocs' catalog lists them.",
          snippet: "RUN pip install --no-cache-dir <the package with the plug-in {plugin}>",
          unless: mkdocsPackages.map { "The \"\($0.0)\" plugin is not installed" }),
        "Or remove the plugin from mkdocs.yml.",
      ],
      verify: ["pip list | grep -i mkdocs", "grep -A20 '^plugins' mkdocs.yml"],
      docs: [
        "https://www.mkdocs.org/user-guide/configuration/#plugins", "https://github.com/mkdocs/catalog",
      ],
      examples: ["ERROR   -  Config value 'plugins': The \"redirects\" plugin is not installed"]
    ),
    Rule(
      id: "mkdocs-theme-missing", family: "languages", subject: .package,
      title: "The MkDocs theme {theme} is not installed in this stage",
      level: 93, confidence: .certain,
      patterns: ["Unrecognised theme name: '{theme}'."],
      causes: ["The theme is a separate package, and the step that installs MkDocs does not install it."],
      fixes: [
        Fix(
          "Install the theme's package with MkDocs, or add it to your requirements file.",
          snippet: "RUN pip install --no-cache-dir mkdocs-material", when: ["theme name: 'material'"]),
        Fix(
          "Install the theme's package with MkDocs, or add it to your requirements file.",
          snippet: "RUN pip install --no-cache-dir <the package with the theme {theme}>",
          unless: ["theme name: 'material'"]),
        "Or use another theme in mkdocs.yml.",
      ],
      verify: ["grep -A3 '^theme' mkdocs.yml"],
      docs: ["https://www.mkdocs.org/user-guide/choosing-your-theme/"],
      examples: [
        "ERROR   -  Config value 'theme': Unrecognised theme name: 'material'. The available installed themes are: mkdocs, readthedocs"
      ]
    ),
    Rule(
      id: "hugo-broken-reference", family: "languages", subject: .program,
      title: "A page links to {target}, which does not exist on this site",
      level: 90, confidence: .certain,
      patterns: [
        "REF_NOT_FOUND: Ref \"{target}\": \"{source}\": page not found",
        "REF_NOT_FOUND: Ref \"{target}\" from page \"{source}\": page not found",
        "REF_NOT_FOUND: Ref \"{target}\"",
      ],
      causes: [
        "The page was renamed or removed, is a draft, or has a date in the future (`date`), so Hugo excludes it.",
        "The name differs in upper and lower case: file names are case-sensitive on Linux.",
      ],
      fixes: [
        Fix("Correct the reference {target} in {source}.", when: ["{source}"]),
        Fix("Correct the reference {target}.", unless: ["{source}"]),
        "Or set `refLinksErrorLevel: warning` in Hugo's configuration, so Hugo only warns.",
      ],
      verify: ["hugo list all"],
      docs: ["https://gohugo.io/shortcodes/ref/"],
      examples: [
        "ERROR REF_NOT_FOUND: Ref \"setup.md\": \"/site/content/docs/start.md:12:4\": page not found"
      ]
    ),
    Rule(
      id: "jekyll-plugin-missing", family: "languages", subject: .package,
      title: "The Jekyll plugin {gem} is not installed in this stage",
      level: 92, confidence: .certain,
      patterns: ["It looks like you don't have {gem} or one of its dependencies installed."],
      causes: [
        "_config.yml uses the plugin, but it is not in the Gemfile, or the bundle is not installed in this stage.",
        "Jekyll runs outside the bundle: without `bundle exec` it finds only the image's gems.",
      ],
      fixes: [
        Fix(
          "Run Jekyll with `bundle exec`, after `bundle install`.",
          snippet: "COPY Gemfile* ./\nRUN bundle install\nRUN bundle exec jekyll build",
          unless: ["bundle exec"]),
        Fix(
          "Add the gem to the Gemfile, and commit it with Gemfile.lock.",
          snippet: "# Gemfile\ngroup :jekyll_plugins do\n  gem '{gem}'\nend"),
      ],
      verify: ["bundle list | grep {gem}"],
      docs: ["https://jekyllrb.com/docs/plugins/installation/"],
      examples: [
        "  Dependency Error: Yikes! It looks like you don't have jekyll-feed or one of its dependencies installed. In order to use Jekyll as currently configured, you'll need to install this gem."
      ]
    ),
    Rule(
      id: "liquid-too-old", family: "languages", subject: .package,
      title: "Jekyll's Liquid is too old for Ruby 3.2 and later: it calls the removed method `tainted?`",
      level: 93, confidence: .certain,
      patterns: .each(["undefined method `tainted?' for", "undefined method 'tainted?' for"]) {
        Pattern($0, with: ["Liquid"])
      },
      causes: [
        "Ruby 3.2 removed `tainted?`, which Liquid before 4.0.4 calls. Gemfile.lock has the old version."
      ],
      fixes: [
        Fix("Update Liquid to 4.0.4 or later, and commit Gemfile.lock.", snippet: "bundle update liquid"),
        Fix("Or use Ruby 3.1, the last release that has the method.", snippet: "FROM ruby:3.1"),
      ],
      verify: ["grep -n ' liquid ' Gemfile.lock"],
      docs: ["https://github.com/Shopify/liquid/releases/tag/v4.0.4"],
      examples: [
        "  Liquid Exception: undefined method `tainted?' for \"About\":String in /_layouts/page.html"
      ]
    ),
    Rule(
      id: "sphinx-extension-missing", family: "languages", subject: .package,
      title: "Sphinx cannot load the extension {module}: {reason|it is not installed in this stage}",
      level: 91, confidence: .certain,
      patterns: ["Could not import extension {module} (exception: {reason...})"],
      causes: [
        "conf.py uses the extension, and the step that installs Sphinx does not install its package.",
        "The extension is installed, but a module that it imports is not.",
      ],
      fixes: .each(sphinxExtensions) { module, package in
        [
          Fix(
            "Install the extension's package with Sphinx, or add it to your requirements file.",
            snippet: "RUN pip install --no-cache-dir \(package)", when: ["No module named '\(module)'"])
        ]
      } + [
        Fix(
          "Install the extension's package with Sphinx, or add it to your requirements file. Its name is usually the module's, with hyphens.",
          snippet: "RUN pip install --no-cache-dir <the package with {module}>",
          unless: sphinxExtensions.map { "No module named '\($0.0)'" }),
        "Or remove the extension from conf.py.",
      ],
      verify: ["grep -A15 '^extensions' conf.py"],
      docs: ["https://www.sphinx-doc.org/en/master/usage/extensions/index.html"],
      examples: [
        "Extension error:\nCould not import extension acme_parser (exception: No module named 'acme_parser')"
      ]
    ),
    Rule(
      id: "sphinx-theme-missing", family: "languages", subject: .package,
      title: "The Sphinx theme {theme} is not installed in this stage",
      level: 92, confidence: .certain,
      patterns: ["no theme named '{theme}' found (missing theme."],
      causes: ["conf.py sets the theme in `html_theme`, and the step does not install its package."],
      fixes: .each(sphinxThemes) { theme, package in
        [
          Fix(
            "Install the theme's package with Sphinx, or add it to your requirements file.",
            snippet: "RUN pip install --no-cache-dir \(package)", when: ["no theme named '\(theme)'"])
        ]
      } + [
        Fix(
          "Install the theme's package with Sphinx, or add it to your requirements file.",
          snippet: "RUN pip install --no-cache-dir <the package with the theme {theme}>",
          unless: sphinxThemes.map { "no theme named '\($0.0)'" }),
        "Or use another theme in conf.py.",
      ],
      verify: ["grep html_theme conf.py"],
      docs: ["https://www.sphinx-doc.org/en/master/usage/theming.html"],
      examples: ["Theme error:\nno theme named 'sphinx_rtd_theme' found (missing theme.toml?)"]
    ),
    Rule(
      id: "jekyll-not-writable", family: "languages", subject: .file,
      title: "Permission denied: Jekyll cannot write {path}, because the step's user does not own the folder",
      level: 84, confidence: .certain,
      patterns: .each(["jekyll build", "jekyll/jekyll"]) {
        Pattern("Permission denied @ {} - {path} (Errno::EACCES)", inDockerfile: [$0])
      },
      causes: ["The image runs Jekyll as a non-root user, and COPY creates files that belong to root."],
      fixes: [
        Fix(
          "Copy the files with `--chown`, so the user jekyll owns them.",
          snippet: "COPY --chown=jekyll:jekyll . .",
          when: ["jekyll/jekyll"]),
        Fix(
          "Copy the files with `--chown`, so the user in USER owns them.",
          snippet: "COPY --chown=<user>:<group> . .",
          unless: ["jekyll/jekyll"]),
        "Or write to a folder that the user owns, for example `jekyll build -d /tmp/site`.",
      ],
      verify: ["RUN id && ls -ld ."],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy---chown---chmod"],
      examples: [
        Example(
          "jekyll 4.2.2 | Error:  Permission denied @ dir_s_mkdir - /site/_site (Errno::EACCES)",
          step: "RUN jekyll build")
      ]
    ),
  ]

  /// Plug-ins of MkDocs and their packages on PyPI, after MkDocs' catalog.
  private static let mkdocsPackages = [
    ("awesome-pages", "mkdocs-awesome-pages-plugin"), ("exclude", "mkdocs-exclude"),
    ("gen-files", "mkdocs-gen-files"),
    ("git-authors", "mkdocs-git-authors-plugin"), ("git-committers", "mkdocs-git-committers-plugin-2"),
    ("git-revision-date", "mkdocs-git-revision-date-plugin"),
    ("git-revision-date-localized", "mkdocs-git-revision-date-localized-plugin"),
    ("glightbox", "mkdocs-glightbox"), ("i18n", "mkdocs-static-i18n"),
    ("include-markdown", "mkdocs-include-markdown-plugin"), ("literate-nav", "mkdocs-literate-nav"),
    ("macros", "mkdocs-macros-plugin"), ("mermaid2", "mkdocs-mermaid2-plugin"),
    ("minify", "mkdocs-minify-plugin"), ("mike", "mike"), ("mkdocs-jupyter", "mkdocs-jupyter"),
    ("mkdocstrings", "'mkdocstrings[python]'"), ("monorepo", "mkdocs-monorepo-plugin"),
    ("print-site", "mkdocs-print-site-plugin"), ("redirects", "mkdocs-redirects"),
    ("rss", "mkdocs-rss-plugin"), ("section-index", "mkdocs-section-index"),
    ("swagger-ui-tag", "mkdocs-swagger-ui-tag"), ("table-reader", "mkdocs-table-reader-plugin"),
    ("techdocs-core", "mkdocs-techdocs-core"),
  ]

  /// Modules of Sphinx' extensions and their packages on PyPI.
  private static let sphinxExtensions = [
    ("myst_parser", "myst-parser"), ("sphinx_rtd_theme", "sphinx-rtd-theme"),
    ("sphinx_copybutton", "sphinx-copybutton"), ("sphinx_design", "sphinx-design"),
    ("sphinx_tabs", "sphinx-tabs"), ("sphinx_autodoc_typehints", "sphinx-autodoc-typehints"),
    ("sphinxcontrib.mermaid", "sphinxcontrib-mermaid"), ("sphinxcontrib.bibtex", "sphinxcontrib-bibtex"),
    ("nbsphinx", "nbsphinx"), ("breathe", "breathe"), ("recommonmark", "recommonmark"),
  ]

  /// Themes of Sphinx and their packages on PyPI.
  private static let sphinxThemes = [
    ("sphinx_rtd_theme", "sphinx-rtd-theme"), ("furo", "furo"),
    ("pydata_sphinx_theme", "pydata-sphinx-theme"),
    ("sphinx_book_theme", "sphinx-book-theme"), ("sphinx_material", "sphinx-material"),
  ]
}
