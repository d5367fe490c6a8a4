/// Releases of Python packages that no longer fit what was written for the ones before, by the words in which it shows.
enum DependencyBreaks {
  /// A release that broke others.
  struct Break: Equatable, Sendable {
    /// The words of the log, with what they say beside the package's name.
    let sign: String
    /// The versions that still fit: `jinja2<3.1`.
    let bound: String
    /// When the package is needed.
    let use: Use
    /// The change that the release made.
    let reason: String

    /// The package's name.
    let package: String
  }

  /// When a package is needed.
  enum Use: String, Sendable {
    /// By the program itself.
    case run
    /// To build or install other packages.
    case build
  }

  /// All rows.
  static let all: [Break] = FactTable.rows(table).compactMap(read)

  /// The rows whose words are in a text.
  static func said(in text: String) -> [Break] {
    FactTable.rows(table, whose: 0, isIn: text).compactMap(read)
  }

  private static func read(_ row: [Substring]) -> Break? {
    guard row.count == 4, let use = Use(rawValue: String(row[2])) else { return nil }
    let name = row[1].utf8.prefix { !$0.isOne(of: "<>=!~") }
    return Break(
      sign: String(row[0]), bound: String(row[1]), use: use, reason: String(row[3]),
      package: String(decoding: name, as: UTF8.self))
  }

  /// Words of the log, versions that fit, use, what the release after them changed.
  ///
  /// Sources: the change logs of the packages, and the first public reports of builds that failed.
  static let table = """
    Dependency 'girepository-2.0' is required but not found|pygobject<3.52|run|PyGObject 3.52 requires girepository-2.0, which Debian 12 and Ubuntu 22.04 do not have
    module 'jinja2' has no attribute 'contextfilter'|jinja2<3.1|run|Jinja2 3.1 removed `contextfilter`
    module 'jinja2' has no attribute 'contextfunction'|jinja2<3.1|run|Jinja2 3.1 removed `contextfunction`
    module 'jinja2' has no attribute 'environmentfilter'|jinja2<3.1|run|Jinja2 3.1 removed `environmentfilter`
    module 'jinja2' has no attribute 'evalcontextfilter'|jinja2<3.1|run|Jinja2 3.1 removed `evalcontextfilter`
    cannot import name 'contextfilter' from 'jinja2'|jinja2<3.1|run|Jinja2 3.1 removed `contextfilter`
    cannot import name 'contextfunction' from 'jinja2'|jinja2<3.1|run|Jinja2 3.1 removed `contextfunction`
    cannot import name 'environmentfilter' from 'jinja2'|jinja2<3.1|run|Jinja2 3.1 removed `environmentfilter`
    cannot import name 'escape' from 'jinja2'|jinja2<3.1|run|Jinja2 3.1 removed `escape`
    cannot import name 'Markup' from 'jinja2'|jinja2<3.1|run|Jinja2 3.1 removed `Markup`
    cannot import name 'soft_unicode' from 'markupsafe'|markupsafe<2.1|run|MarkupSafe 2.1 removed `soft_unicode`
    cannot import name 'json' from 'itsdangerous'|itsdangerous<2.1|run|itsdangerous 2.1 removed `json`
    cannot import name 'TimedJSONWebSignatureSerializer' from 'itsdangerous'|itsdangerous<2.1|run|itsdangerous 2.1 removed `TimedJSONWebSignatureSerializer`
    cannot import name 'url_quote' from 'werkzeug.urls'|werkzeug<3|run|Werkzeug 3 removed `url_quote`
    cannot import name 'url_decode' from 'werkzeug.urls'|werkzeug<3|run|Werkzeug 3 removed `url_decode`
    cannot import name 'url_encode' from 'werkzeug.urls'|werkzeug<3|run|Werkzeug 3 removed `url_encode`
    cannot import name 'url_parse' from 'werkzeug.urls'|werkzeug<3|run|Werkzeug 3 removed `url_parse`
    cannot import name 'safe_str_cmp' from 'werkzeug.security'|werkzeug<2.1|run|Werkzeug 2.1 removed `safe_str_cmp`
    cannot import name 'BaseResponse' from 'werkzeug.wrappers'|werkzeug<2.1|run|Werkzeug 2.1 removed `BaseResponse`
    cannot import name 'parse_rule' from 'werkzeug.routing'|werkzeug<2.2|run|Werkzeug 2.2 removed `parse_rule`
    cannot import name 'cached_property' from 'werkzeug'|werkzeug<1|run|Werkzeug 1 removed the top-level import of `cached_property`
    cannot import name 'secure_filename' from 'werkzeug'|werkzeug<1|run|Werkzeug 1 removed the top-level import of `secure_filename`
    cannot import name 'FileStorage' from 'werkzeug'|werkzeug<1|run|Werkzeug 1 removed the top-level import of `FileStorage`
    No module named 'werkzeug.contrib'|werkzeug<1|run|Werkzeug 1 removed `werkzeug.contrib`
    cannot import name '_request_ctx_stack' from 'flask'|flask<2.3|run|Flask 2.3 removed `_request_ctx_stack`
    cannot import name '_app_ctx_stack' from 'flask'|flask<2.3|run|Flask 2.3 removed `_app_ctx_stack`
    cannot import name 'JSONEncoder' from 'flask.json'|flask<2.3|run|Flask 2.3 removed `JSONEncoder`
    cannot import name 'Markup' from 'flask'|flask<3|run|Flask 3 removed `Markup`
    cannot import name 'escape' from 'flask'|flask<3|run|Flask 3 removed `escape`
    'Flask' object has no attribute 'before_first_request'|flask<2.3|run|Flask 2.3 removed `before_first_request`
    cannot import name '_unicodefun' from 'click'|click<8.1|run|click 8.1 removed `_unicodefun`, which black 21 uses
    module 'click' has no attribute 'get_os_args'|click<8.1|run|click 8.1 removed `get_os_args`
    Expected 96 from C header, got 88 from PyObject|numpy<2|run|a package was compiled for NumPy 1, but NumPy 2 is installed
    A module that was compiled using NumPy 1.x cannot be run in|numpy<2|run|a package was compiled for NumPy 1, but NumPy 2 is installed
    was removed in the NumPy 2.0 release|numpy<2|run|NumPy 2 removed a name that the code uses
    module 'numpy' has no attribute 'product'|numpy<2|run|NumPy 2 removed `np.product`
    module 'numpy' has no attribute 'float'|numpy<1.24|run|NumPy 1.24 removed `np.float`
    module 'numpy' has no attribute 'int'|numpy<1.24|run|NumPy 1.24 removed `np.int`
    module 'numpy' has no attribute 'bool'|numpy<1.24|run|NumPy 1.24 removed `np.bool`
    module 'numpy' has no attribute 'object'|numpy<1.24|run|NumPy 1.24 removed `np.object`
    module 'numpy' has no attribute 'typeDict'|numpy<1.24|run|NumPy 1.24 removed `np.typeDict`
    cannot import name 'triu' from 'scipy.linalg'|scipy<1.13|run|SciPy 1.13 removed `scipy.linalg.triu`
    Descriptors cannot be created directly|protobuf<3.21|run|protobuf 4 rejects code that protoc older than 3.19 generated
    Descriptors cannot not be created directly|protobuf<3.21|run|protobuf 4 rejects code that protoc older than 3.19 generated
    cannot import name 'runtime_version' from 'google.protobuf'|protobuf>=5.26|run|the code was generated by a newer protoc
    urllib3 v2 only supports OpenSSL 1.1.1+|urllib3<2|run|urllib3 2 requires OpenSSL 1.1.1 or later
    urllib3 v2.0 only supports OpenSSL 1.1.1+|urllib3<2|run|urllib3 2 requires OpenSSL 1.1.1 or later
    cannot import name 'DEFAULT_CIPHERS' from 'urllib3.util.ssl_'|urllib3<2|run|urllib3 2 removed `DEFAULT_CIPHERS`
    cannot import name 'appengine' from 'requests.packages.urllib3.contrib'|urllib3<2|run|urllib3 2 removed `urllib3.contrib.appengine`
    cannot import name 'appengine' from 'urllib3.contrib'|urllib3<2|run|urllib3 2 removed `urllib3.contrib.appengine`
    'EntryPoints' object has no attribute 'get'|importlib-metadata<5|run|importlib-metadata 5 removed the dict interface of entry points
    'Engine' object has no attribute 'execute'|sqlalchemy<2|run|SQLAlchemy 2 removed `Engine.execute`
    module 'sqlalchemy' has no attribute '__all__'|sqlalchemy<2|run|SQLAlchemy 2 removed `sqlalchemy.__all__`, which Flask-SQLAlchemy 2 uses
    cannot import name '_ColumnEntity' from 'sqlalchemy.orm.query'|sqlalchemy<1.4|run|SQLAlchemy 1.4 removed `_ColumnEntity`
    cannot import name 'RowProxy' from 'sqlalchemy.engine.result'|sqlalchemy<1.4|run|SQLAlchemy 1.4 removed `RowProxy`
    cannot import name 'ugettext' from 'django.utils.translation'|django<4|run|Django 4 removed `ugettext`
    cannot import name 'ugettext_lazy' from 'django.utils.translation'|django<4|run|Django 4 removed `ugettext_lazy`
    cannot import name 'force_text' from 'django.utils.encoding'|django<4|run|Django 4 removed `force_text`
    cannot import name 'smart_text' from 'django.utils.encoding'|django<4|run|Django 4 removed `smart_text`
    cannot import name 'url' from 'django.conf.urls'|django<4|run|Django 4 removed `django.conf.urls.url`
    cannot import name 'python_2_unicode_compatible' from 'django.utils.encoding'|django<3|run|Django 3 removed `python_2_unicode_compatible`
    cannot import name 'six' from 'django.utils'|django<3|run|Django 3 removed `django.utils.six`
    No module named 'django.core.urlresolvers'|django<2|run|Django 2 removed `django.core.urlresolvers`
    `BaseSettings` has been moved to the `pydantic-settings` package|pydantic<2|run|Pydantic 2 moved `BaseSettings` to the package pydantic-settings
    `__modify_schema__` method is not supported in Pydantic v2|pydantic<2|run|Pydantic 2 removed `__modify_schema__`
    If you use `@root_validator` with pre=False|pydantic<2|run|Pydantic 2 changed `root_validator`
    A non-annotated attribute was detected|pydantic<2|run|Pydantic 2 requires a type annotation for every attribute
    `regex` is removed. use `pattern` instead|pydantic<2|run|Pydantic 2 replaced `regex` with `pattern`
    cannot import name 'ModelMetaclass' from 'pydantic.main'|pydantic<2|run|Pydantic 2 moved `ModelMetaclass`
    module 'PIL.Image' has no attribute 'ANTIALIAS'|pillow<10|run|Pillow 10 removed `Image.ANTIALIAS`
    module 'PIL.Image' has no attribute 'LINEAR'|pillow<10|run|Pillow 10 removed `Image.LINEAR`
    cannot import name 'PILLOW_VERSION' from 'PIL'|pillow<7|run|Pillow 7 removed `PILLOW_VERSION`
    __init__() got an unexpected keyword argument 'proxies'|httpx<0.28|run|httpx 0.28 removed the `proxies` argument
    cannot import name 'cached_download' from 'huggingface_hub'|huggingface-hub<0.26|run|huggingface-hub 0.26 removed `cached_download`
    module 'marshmallow' has no attribute '__version_info__'|marshmallow<4|run|marshmallow 4 removed `__version_info__`
    module 'lib' has no attribute 'X509_V_FLAG_CB_ISSUER_CHECK'|pyopenssl>=22.1|run|the installed pyOpenSSL is too old for the installed cryptography
    module 'lib' has no attribute 'X509_V_FLAG_NOTIFY_POLICY'|pyopenssl>=23.2|run|the installed pyOpenSSL is too old for the installed cryptography
    module 'lib' has no attribute 'OpenSSL_add_all_algorithms'|pyopenssl>=23.2|run|the installed pyOpenSSL is too old for the installed cryptography
    module 'bcrypt' has no attribute '__about__'|bcrypt<4.1|run|bcrypt 4.1 removed `__about__`, which passlib reads
    cannot import name 'EVENT_TYPE_OPENED' from 'watchdog.events'|watchdog>=2.3|run|the code needs a newer watchdog
    cannot import name 'Mock' from 'moto'|moto<5|run|moto 5 replaced the decorator of each service with `mock_aws`
    cannot import name 'mock_s3' from 'moto'|moto<5|run|moto 5 replaced the decorator of each service with `mock_aws`
    cannot import name 'mock_dynamodb2' from 'moto'|moto<4|run|moto 4 removed `mock_dynamodb2`
    Jupyter command `jupyter-nbextension` not found|notebook<7|run|notebook 7 removed nbextensions
    Jupyter command `jupyter-serverextension` not found|notebook<7|run|notebook 7 removed `jupyter serverextension`
    No module named 'notebook.nbextensions'|notebook<7|run|notebook 7 removed nbextensions
    No module named 'notebook.base'|notebook<7|run|notebook 7 uses jupyter_server and removed `notebook.base`
    No module named 'tensorflow.contrib'|tensorflow<2|run|TensorFlow 2 removed `tf.contrib`
    No module named 'keras.engine'|keras<2.13|run|Keras 2.13 moved `keras.engine`
    module 'distutils' has no attribute 'version'|setuptools<59.6|run|setuptools 59.6 and later use their own copy of distutils
    module 'setuptools._distutils' has no attribute 'version'|setuptools<59.6|run|setuptools 59.6 and later use their own copy of distutils
    cannot import name 'packaging' from 'pkg_resources'|setuptools<70|run|setuptools 70 removed `pkg_resources.packaging`
    setup command: use_2to3 is invalid|setuptools<58|build|setuptools 58 removed `use_2to3`
    cannot import name 'Feature' from 'setuptools'|setuptools<46|build|setuptools 46 removed `Feature`
    No module named 'pkg_resources'|setuptools<81|build|setuptools 82 removed pkg_resources
    Please use pip<24.1 if you need to use this version|pip<24.1|build|pip 24.1 rejects packages with invalid metadata
    """
}
