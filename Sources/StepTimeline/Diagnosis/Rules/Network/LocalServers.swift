extension RuleCatalog {
  /// Servers of the container's own that a step talks to, and that do not run in it.
  static let localServers: [Rule] = [
    Rule(
      id: "database-not-in-build", partOf: "server-not-in-step", family: "dns-network", subject: .network,
      title:
        "The step connects to a database on this machine, but none runs while the image is built",
      level: 87, confidence: .likely,
      repairs: [],
      patterns: databaseRefusals,
      causes: [
        "In a build, localhost is the build container of this step. No database runs there, and those of Compose or of your machine are elsewhere.",
        "The network is not the problem: another network setting does not help.",
      ],
      fixes: [
        "Run work on the database (migrations, seeds, users) when the container starts, not in RUN. If the step only builds files, set it up so that it does not connect to the database.",
        Fix(
          "Run the migration when the container starts.",
          snippet: "CMD [\"sh\", \"-c\", \"<the command of this step> && exec <the program>\"]",
          when: ["migrat"]),
        "If the step cannot do without a database (tests), install its server, and start it and wait for it in the same RUN.",
      ],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#run",
        "https://docs.docker.com/compose/how-tos/startup-order/",
      ],
      examples: [
        """
        psycopg2.OperationalError: could not connect to server: Connection refused
        \tIs the server running on host "localhost" (127.0.0.1) and accepting
        \tTCP/IP connections on port 5433?
        """,
        "Error: connect ECONNREFUSED 127.0.0.1:5432",
        "redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.",
        "org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that the hostname and port are correct",
      ],
      implies: ["server-not-in-step", "network-refused-unreachable", "dns-resolution-failed"]
    ),
    Rule(
      id: "server-not-in-step", family: "dns-network", subject: .network,
      title:
        "The step needs a server that is not running: processes from an earlier RUN do not continue",
      level: 86, confidence: .likely,
      patterns: [
        Pattern(
          "connection to server on socket \"{}\" failed: No such file or directory", unless: serverAnswered,
          notInDockerfile: waitingForServer),
        Pattern(
          "could not connect to server: No such file or directory", with: ["running locally"],
          unless: serverAnswered, notInDockerfile: waitingForServer),
      ]
        + [Pattern].each(
          [
            "connection to server at \"localhost\"{...} failed: Connection refused",
            "connection to server at \"127.0.0.1\", port {#} failed: Connection refused",
            "Can't connect to local MySQL server through socket",
            "Can't connect to local server through socket",
            "Can't connect to MySQL server on 'localhost",
            "Can't connect to MySQL server on '127.0.0.1",
            "Can't connect to server on 'localhost",
            "Can't connect to server on '127.0.0.1",
            "Could not connect to Redis at 127.0.0.1:", "Could not connect to Redis at localhost:",
            "MongoNetworkError: connect ECONNREFUSED 127.0.0.1:",
            "MongoNetworkError: connect ECONNREFUSED ::1:",
            "couldn't connect to server 127.0.0.1:27017",
            "unable to perform an operation on node 'rabbit@",
            "unix:///var/run/supervisor.sock no such file", "unix:///run/supervisor.sock no such file",
            "unix:///var/run/supervisor.sock refused connection",
          ], unless: serverAnswered,
          notOnLine: ["using ", "falling back", "fallback", "skipping", "etry"],
          notInDockerfile: waitingForServer),
      causes: [
        "Nothing that an earlier RUN started is still running: each step is a new container, and only files are kept.",
        "The server was started in this step, but is not ready yet or failed: check its log.",
      ],
      fixes: .each(["/postgres:", "/mysql:", "/mariadb:", "/mongo:"]) { image in
        [
          Fix(
            "Copy the script into /docker-entrypoint-initdb.d: the image runs it when the container starts for the first time.",
            snippet: "COPY <script> /docker-entrypoint-initdb.d/", when: [image])
        ]
      } + [
        Fix(
          "Start the server, wait until it is ready and use it, all in the same RUN.",
          snippet: """
            RUN service postgresql start && until pg_isready; do sleep 1; done \\
                && {command|<command>} && service postgresql stop
            """, when: ["connection to server"], unless: ["service postgresql start"]),
        Fix(
          "Wait until the server is ready before the command that needs it.",
          snippet: "until pg_isready; do sleep 1; done",
          when: ["connection to server", "service postgresql start"]),
        Fix(
          "Start the server, wait until it is ready and use it, all in the same RUN.",
          snippet: """
            RUN (mysqld_safe &) && until mysqladmin ping --silent; do sleep 1; done \\
                && {command|<command>} && mysqladmin shutdown
            """, when: ["server through socket"]),
        Fix(
          "Start the server and wait for it in the same RUN as the command that needs it.",
          snippet: "RUN <start of the server> && sleep 5 && {command|<command>}",
          unless: ["connection to server", "server through socket"]),
        Fix(
          "Or do this work when the container starts, in its entrypoint.",
          snippet: "ENTRYPOINT [\"<script that starts the server and then does this>\"]"),
      ],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#run",
        "https://docs.docker.com/engine/containers/multi-service_container/",
      ],
      examples: [
        """
        psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5433" failed: No such file or directory
        \tIs the server running locally and accepting connections on that socket?
        """,
        "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/run/mysqld/mysqld.sock' (2)",
        "Could not connect to Redis at 127.0.0.1:6380: Connection refused",
      ],
      implies: ["network-refused-unreachable"]
    ),
    Rule(
      id: "cluster-not-in-step", family: "dns-network", subject: .network,
      title: "kubectl cannot find a cluster: a build has none",
      level: 86, confidence: .likely,
      patterns: [
        "The connection to the server localhost:8080 was refused - did you specify the right host or port",
        "Kubernetes cluster unreachable: ",
      ],
      causes: ["Without a kubeconfig, kubectl and helm connect to localhost:8080, where nothing answers."],
      fixes: [
        "Apply manifests and charts when you deploy, not in the Dockerfile: an image is built once for all clusters.",
        "If you only need files, use commands that need no cluster (`kubectl kustomize`, `helm template`, `--dry-run=client`).",
      ],
      docs: ["https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/"],
      examples: [
        "The connection to the server localhost:8080 was refused - did you specify the right host or port?"
      ],
      implies: ["network-refused-unreachable"]
    ),
  ]

  /// A database's client, or an address with a database's usual port, that says that nothing answers on this machine.
  private static let databaseRefusals: [Pattern] =
    [Pattern].each(
      [
        // libpq before and since release 14.
        "Is the server running on host \"localhost\"", "Is the server running on host \"127.0.0.1\"",
        "connection to server at \"localhost\"{...} failed: Connection refused",
        "connection to server at \"127.0.0.1\", port {#} failed: Connection refused",
        "connection to server at \"::1\", port {#} failed: Connection refused",
        "Can't connect to MySQL server on 'localhost", "Can't connect to MySQL server on '127.0.0.1",
        "Can't connect to server on 'localhost", "Can't connect to server on '127.0.0.1",
        "Could not connect to Redis at 127.0.0.1:", "Could not connect to Redis at localhost:",
        "ouldn't connect to server 127.0.0.1:27017", "failed to connect to server [localhost:27017]",
        "tcp connect (localhost:{#}): connection refused",
      ], unless: serverAnswered + tellsItself, notOnLine: triesAgain,
      notInDockerfile: waitingForServer + serversInImage)
    + .each(databasePorts) { (port: String) in
      [Pattern].each(
        [
          "ECONNREFUSED 127.0.0.1:\(port)", "ECONNREFUSED ::1:\(port)",
          "dial tcp 127.0.0.1:\(port): connect: connection refused",
          "dial tcp [::1]:\(port): connect: connection refused",
          "connecting to localhost:\(port). Connection refused",
          "connecting to 127.0.0.1:\(port). Connection refused",
          "localhost:\(port): [Errno 111] Connection refused",
          "127.0.0.1:\(port): [Errno 111] Connection refused",
          "Connection to localhost:\(port) refused", "Connection to 127.0.0.1:\(port) refused",
          "Connect call failed ('127.0.0.1', \(port)", "ailed to connect to 127.0.0.1:\(port)",
          "reach database server at `localhost`:`\(port)`", "reach database server at `localhost:\(port)`",
          "reach database server at `127.0.0.1`:`\(port)`",
          "reach database server at `127.0.0.1:\(port)`",
        ], unless: serverAnswered + tellsItself, notOnLine: triesAgain,
        notInDockerfile: waitingForServer + serversInImage)
    }

  /// Ports of PostgreSQL, MySQL, Redis, MongoDB, Elasticsearch, SQL Server and memcached.
  private static let databasePorts = ["5432", "3306", "6379", "27017", "9200", "1433", "11211"]

  /// Frameworks whose own rules know what to do.
  private static let tellsItself = [
    "SQLSTATE[", "PG::", "Mysql2::", "ActiveRecord::", "Redis::CannotConnect",
  ]

  /// Words of a client that goes on without the server.
  private static let triesAgain = ["using ", "falling back", "fallback", "skipping", "etry"]

  /// What shows that the image has a server of its own, which the step may start.
  private static let serversInImage = [
    "service ", "/etc/init.d/", "systemctl ", "supervisord", " postgresql ", " postgresql\n", "pg_ctl",
    "/postgres:",
    "mysqld", "mysql-server", "mariadb-server", "default-mysql-server", "/mysql:", "/mariadb:",
    "redis-server", "mongod ",
    "mongodb-org", "mongodb-server", "/mongo:", "rabbitmq-server",
  ]

  /// What shows that the server ran after all: the first try of a loop said that it does not.
  private static let serverAnswered = [
    "- accepting connections", "ready to accept connections", "is alive", "psql:/", "ERROR 1", "(1 row)",
    "AssertionError",
  ]

  /// Commands that ask again and again until the server answers.
  private static let waitingForServer = ["until ", "pg_isready", "--wait", "while "]
}
