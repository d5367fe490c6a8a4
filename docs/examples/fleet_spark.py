"""The same questions over more logs than one machine reads. Needs: pip install pyspark, and Java"""

import glob
import os
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

logs = sorted(glob.glob((sys.argv[1] if len(sys.argv) > 1 else "logs") + "/*"))
spark = SparkSession.builder.appName("buildlog").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")

# Each task gets the names of some logs and starts buildlog once for many of them.
names = spark.sparkContext.parallelize(logs, max(len(logs) // 500, 2))
lines = names.pipe("xargs -r -d '\\n' buildlog --quiet --format jsonl", env=os.environ)
builds = spark.read.json(lines.filter(lambda line: line.startswith('{"event": "build",'))).select("report.*").cache()

print("Results")
builds.groupBy("result").agg(
    f.count("*").alias("builds"), f.round(f.percentile_approx("wallSeconds", 0.5), 1).alias("median_seconds")
).orderBy(f.desc("builds")).show(truncate=60)

print("Slowest steps by week")
steps = builds.select(f.to_timestamp("startedAt").alias("started"), f.explode("steps").alias("s"))
steps.where(f.col("s.kind").isin("run", "copy", "add")).groupBy(
    f.to_date(f.date_trunc("week", "started")).alias("week_of"), f.col("s.instruction").alias("instruction")
).agg(
    f.count("*").alias("runs"),
    f.round(f.sum("s.busySeconds"), 1).alias("seconds"),
    f.round(f.avg((f.col("s.status") == "cached").cast("int")), 2).alias("cached"),
).orderBy(f.desc("seconds")).show(10, truncate=60)

print("Failures by cause")
builds.select(f.explode("diagnoses").alias("d")).where("d.primary").groupBy("d.rule").agg(
    f.first("d.title").alias("title"), f.count("*").alias("builds")
).orderBy(f.desc("builds"), "rule").show(10, truncate=60)
