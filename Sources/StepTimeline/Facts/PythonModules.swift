/// Which package has a Python module, for modules that many builds need.
///
/// A name that only a log says is never taken for the name of a package: anyone may have registered it. Names are those of
/// pypi.org, packages.debian.org (bookworm) and pkgs.alpinelinux.org.
enum PythonModules {
  /// A module with its packages; `nil` if a distribution has none.
  struct Package: Equatable {
    var pip: String
    var debian: String?
    var alpine: String?
  }

  /// The package of a module.
  static func package(of module: String) -> Package? {
    let name = module.prefix { $0 != "." }
    for row in table.split(separator: "\n") {
      let columns = row.split(separator: " ").map(String.init)
      guard columns.count == 4, columns[0] == name else { continue }
      return Package(
        pip: columns[1], debian: columns[2] == "-" ? nil : columns[2],
        alpine: columns[3] == "-" ? nil : columns[3])
    }
    return nil
  }

  /// The package on PyPI that a module is in, if that is known; of a module within a package nothing is known.
  static func pipPackage(of module: String) -> String? {
    guard !module.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return onPyPI[Substring(module)] ?? package(of: module)?.pip
  }

  /// Modules whose package has another name on PyPI, in addition to those of the table.
  static let onPyPI: [Substring: String] = [
    "skimage": "scikit-image", "fitz": "PyMuPDF", "docx": "python-docx", "pptx": "python-pptx",
    "usb": "pyusb", "ldap": "python-ldap", "Crypto": "pycryptodome", "OpenSSL": "pyOpenSSL",
    "jose": "python-jose", "multipart": "python-multipart", "socketio": "python-socketio",
    "googleapiclient": "google-api-python-client", "zmq": "pyzmq", "win32api": "pywin32",
    "Levenshtein": "python-Levenshtein", "jwt": "PyJWT", "magic": "python-magic",
    "telegram": "python-telegram-bot",
    "discord": "discord.py", "slugify": "python-slugify", "decouple": "python-decouple", "nacl": "PyNaCl",
    "pkg_resources": "'setuptools<82'", "flask_cors": "Flask-Cors", "flask_sqlalchemy": "Flask-SQLAlchemy",
    "rest_framework": "djangorestframework", "corsheaders": "django-cors-headers",
    "environ": "django-environ",
    "sentence_transformers": "sentence-transformers", "faiss": "faiss-cpu",
    "prometheus_client": "prometheus-client",
    "Cython": "Cython", "torch": "torch", "tensorflow": "tensorflow", "fastapi": "fastapi",
    "uvicorn": "uvicorn",
    "gunicorn": "gunicorn", "sqlalchemy": "SQLAlchemy", "alembic": "alembic", "pydantic": "pydantic",
    "pydantic_settings": "pydantic-settings", "celery": "celery", "redis": "redis", "httpx": "httpx",
    "aiohttp": "aiohttp", "boto3": "boto3", "openai": "openai", "transformers": "transformers",
    "tqdm": "tqdm",
    "streamlit": "streamlit", "pymysql": "PyMySQL", "pymongo": "pymongo", "psycopg": "psycopg",
    "paramiko": "paramiko",
    "ninja": "ninja", "pybind11": "pybind11", "poetry": "poetry", "pipenv": "pipenv",
    "virtualenv": "virtualenv",
    "hatchling": "hatchling", "flit_core": "flit_core", "skbuild": "scikit-build",
    "setuptools_scm": "setuptools-scm",
    "tornado": "tornado", "scrapy": "Scrapy", "selenium": "selenium", "playwright": "playwright",
    "nltk": "nltk",
    "spacy": "spacy", "gevent": "gevent", "marshmallow": "marshmallow", "yarl": "yarl", "loguru": "loguru",
  ]

  /// Modules of the standard library that requirements name by mistake; no index has them for today's Python.
  static let standard = [
    "abc", "ast", "base64", "bisect", "calendar", "collections", "contextlib", "copy", "csv", "ctypes",
    "datetime",
    "decimal", "difflib", "email", "enum", "fcntl", "fnmatch", "ftplib", "functools", "gc", "getopt",
    "getpass", "glob",
    "gzip", "heapq", "html", "http", "imaplib", "inspect", "io", "itertools", "json", "locale", "logging",
    "math",
    "mimetypes", "operator", "os", "pathlib", "pickle", "platform", "pprint", "queue", "random", "re",
    "secrets", "shutil",
    "signal", "smtplib", "socket", "sqlite3", "ssl", "stat", "string", "struct", "subprocess", "sys",
    "tarfile", "tempfile",
    "textwrap", "threading", "time", "tkinter", "traceback", "types", "unicodedata", "unittest", "urllib",
    "warnings",
    "weakref", "webbrowser", "winreg", "xml", "zipfile", "zlib",
  ]

  private static let table = """
    yaml PyYAML python3-yaml py3-yaml
    requests requests python3-requests py3-requests
    setuptools setuptools python3-setuptools py3-setuptools
    distutils setuptools python3-distutils py3-setuptools
    wheel wheel python3-wheel py3-wheel
    packaging packaging python3-packaging py3-packaging
    numpy numpy python3-numpy py3-numpy
    scipy scipy python3-scipy py3-scipy
    pandas pandas python3-pandas py3-pandas
    matplotlib matplotlib python3-matplotlib py3-matplotlib
    sklearn scikit-learn python3-sklearn py3-scikit-learn
    PIL Pillow python3-pil py3-pillow
    cv2 opencv-python-headless python3-opencv py3-opencv
    bs4 beautifulsoup4 python3-bs4 py3-beautifulsoup4
    lxml lxml python3-lxml py3-lxml
    jinja2 Jinja2 python3-jinja2 py3-jinja2
    markupsafe MarkupSafe python3-markupsafe py3-markupsafe
    dateutil python-dateutil python3-dateutil py3-dateutil
    dotenv python-dotenv python3-dotenv py3-dotenv
    six six python3-six py3-six
    cffi cffi python3-cffi py3-cffi
    cryptography cryptography python3-cryptography py3-cryptography
    docutils docutils python3-docutils py3-docutils
    sphinx Sphinx python3-sphinx py3-sphinx
    pytest pytest python3-pytest py3-pytest
    tomli tomli python3-tomli py3-tomli
    toml toml python3-toml py3-toml
    mako Mako python3-mako py3-mako
    flask Flask python3-flask py3-flask
    django Django python3-django py3-django
    click click python3-click py3-click
    attr attrs python3-attr py3-attrs
    psycopg2 psycopg2-binary python3-psycopg2 py3-psycopg2
    MySQLdb mysqlclient python3-mysqldb py3-mysqlclient
    jsonschema jsonschema python3-jsonschema py3-jsonschema
    markdown Markdown python3-markdown py3-markdown
    pygments Pygments python3-pygments py3-pygments
    serial pyserial python3-serial py3-pyserial
    git GitPython python3-git py3-gitpython
    psutil psutil python3-psutil py3-psutil
    """
}
