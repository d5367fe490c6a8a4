extension RuleCatalog {
  /// Libraries and programs of the system that Python packages miss, in the packages' own words.
  static let pythonLibraries: [Rule] = wantedByPackages.map { wanted in
    Rule(
      id: "python-wants-\(wanted.id)", partOf: "python-shared-library", family: "pip", subject: .package,
      title: "\(wanted.name) is not installed in the image, but a Python package needs it",
      level: 88, confidence: .certain,
      patterns: wanted.words.map { Pattern($0) },
      causes: ["The Python package does not include it; it loads or runs \(wanted.name) from the system."],
      fixes: [
        Fix(
          "Install the system package.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends \(wanted.apt)",
          base: .apt),
        Fix("Install the system package.", snippet: "RUN apk add --no-cache \(wanted.apk)", base: .apk),
        Fix("Install the system package.", snippet: "RUN dnf install -y \(wanted.dnf)", base: .dnf),
      ],
      docs: [wanted.page],
      examples: [Example(wanted.words[0])]
    )
  }

  private typealias Wanted = (
    id: String, name: String, words: [String], apt: String, apk: String, dnf: String, page: String
  )

  /// Errors of Python packages that need a system library, and the packages that have it.
  ///
  /// Sources: the packages' own code and installation pages.
  private static let wantedByPackages: [Wanted] = [
    (
      "libmagic", "libmagic", ["failed to find libmagic.  Check your installation"], "libmagic1", "libmagic",
      "file-libs", "https://pypi.org/project/python-magic/"
    ),
    (
      "zbar", "ZBar", ["Unable to find zbar shared library"], "libzbar0", "zbar", "zbar",
      "https://pypi.org/project/pyzbar/"
    ),
    (
      "portaudio", "PortAudio", ["OSError: PortAudio library not found"], "libportaudio2", "portaudio",
      "portaudio", "https://pypi.org/project/sounddevice/"
    ),
    (
      "sndfile", "libsndfile", ["OSError: sndfile library not found"], "libsndfile1", "libsndfile",
      "libsndfile", "https://pypi.org/project/soundfile/"
    ),
    (
      "cairo", "Cairo", ["no library called \"cairo-2\" was found", "no library called \"cairo\" was found"],
      "libcairo2", "cairo", "cairo", "https://pypi.org/project/cairocffi/"
    ),
    (
      "enchant", "Enchant", ["The 'enchant' C library was not found"], "libenchant-2-2", "enchant2",
      "enchant2",
      "https://pypi.org/project/pyenchant/"
    ),
    (
      "geos", "GEOS",
      ["Could not find lib geos_c.so or load any of its variants", "Could not find the GEOS library"],
      "libgeos-dev", "geos", "geos", "https://pypi.org/project/shapely/"
    ),
    (
      "gdal", "GDAL", ["Could not find the GDAL library (tried"], "libgdal-dev", "gdal", "gdal",
      "https://docs.djangoproject.com/en/stable/ref/contrib/gis/install/geolibs/"
    ),
    (
      "proj", "PROJ", ["proj executable not found. Please set the PROJ_DIR variable"], "proj-bin libproj-dev",
      "proj proj-dev", "proj proj-devel", "https://pyproj4.github.io/pyproj/stable/installation.html"
    ),
    (
      "tesseract", "Tesseract", ["tesseract is not installed or it's not in your PATH"], "tesseract-ocr",
      "tesseract-ocr", "tesseract", "https://pypi.org/project/pytesseract/"
    ),
    (
      "poppler", "Poppler", ["Unable to get page count. Is poppler installed and in PATH?"], "poppler-utils",
      "poppler-utils", "poppler-utils", "https://pypi.org/project/pdf2image/"
    ),
    (
      "wkhtmltopdf", "wkhtmltopdf", ["No wkhtmltopdf executable found"], "wkhtmltopdf", "wkhtmltopdf",
      "wkhtmltopdf", "https://pypi.org/project/pdfkit/"
    ),
    (
      "ffmpeg", "FFmpeg", ["No such file or directory: 'ffprobe'", "No such file or directory: 'ffmpeg'"],
      "ffmpeg", "ffmpeg", "ffmpeg-free", "https://pypi.org/project/pydub/"
    ),
    (
      "pandoc", "Pandoc", ["No pandoc was found: either install pandoc"], "pandoc", "pandoc", "pandoc",
      "https://pypi.org/project/pypandoc/"
    ),
    (
      "graphviz", "Graphviz",
      [
        "failed to execute PosixPath('dot'), make sure the Graphviz executables are on your systems' PATH",
        "failed to execute ['dot', ",
      ], "graphviz", "graphviz", "graphviz", "https://pypi.org/project/graphviz/"
    ),
    (
      "vips", "libvips", ["cannot load library 'libvips.so.42'"], "libvips42", "vips", "vips",
      "https://pypi.org/project/pyvips/"
    ),
    (
      "openslide", "OpenSlide", ["Couldn't locate OpenSlide shared library"], "libopenslide0", "openslide",
      "openslide", "https://pypi.org/project/openslide-python/"
    ),
    (
      "magickwand", "ImageMagick",
      ["You probably had not installed ImageMagick library."], "libmagickwand-6.q16-6", "imagemagick",
      "ImageMagick", "https://docs.wand-py.org/en/latest/guide/install.html"
    ),
  ]
}
