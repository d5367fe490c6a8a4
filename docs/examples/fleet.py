"""Questions to a folder of buildlog's JSON reports. Needs: pip install duckdb"""

import sys

import duckdb

folder = sys.argv[1] if len(sys.argv) > 1 else "reports"
db = duckdb.connect()
db.execute(
    f"""create view builds as select unnest(builds) as b
    from read_json('{folder}/*.json', maximum_object_size=1000000000, union_by_name=true)"""
)
db.execute("create view steps as select b.startedAt::timestamp as started, unnest(b.steps) as s from builds")

questions = {
    "Results": """
        select b.result as result, count(*) as builds, round(median(b.wallSeconds), 1) as median_seconds
        from builds group by all order by builds desc""",
    "Slowest steps by week": """
        select date_trunc('week', started)::date as week_of, s.instruction as instruction, count(*) as runs,
          round(sum(s.busySeconds), 1) as seconds, round(avg((s.status = 'cached')::int), 2) as cached
        from steps where s.kind in ('run', 'copy', 'add') group by all order by seconds desc limit 10""",
    "Failures by cause": """
        with d as (select unnest(b.diagnoses) as d from builds)
        select d.rule as rule, any_value(d.title) as title, count(*) as builds
        from d where d.primary::bool group by d.rule order by builds desc, rule limit 10""",
    "Failures without a known cause": """
        select b.source.name as log, b.failures[1].message as message
        from builds where b.result = 'failed' and not list_bool_or(list_transform(b.diagnoses, lambda d: d.primary::bool))
        order by log limit 10""",
    "Steps that fail in some runs only": """
        select s.instruction as instruction, count(*) as runs, count(*) filter (s.status = 'failed') as failed
        from steps where s.kind = 'run' and s.status <> 'canceled'
        group by all having failed between 1 and runs - 1 order by failed desc, runs limit 10""",
}
for title, query in questions.items():
    print(title)
    db.sql(query).show(max_width=120)
