/// The page's style sheet.
enum PageStyle {
  /// The style that the page's policy allows: the SHA-256 of ``text``, which a test computes.
  static let hash = "sha256-NtQezd/gM5ZIkuA9AubgZHyb/SCXnbbrhHCZtgXlDiE="

  /// The style sheet; the system's own fonts, light and dark, paper, and a phone's width.
  static let text = """

    :root {
      color-scheme: light dark;
      --ground: #ffffff; --panel: #f6f8fa; --text: #1f2328; --dim: #59636e; --line: #d8dee4; --faint: #eaeef2;
      --link: #0757ba; --done: #7a97b5; --path: #2f6fd0; --ok: #176f30; --cached: #0e6a7c; --failed: #bf1d29;
      --canceled: #7a45c9; --running: #8f5a00; --mark: #ffe5e3; --del: #ffebe9; --add: #dafbe1;
      --mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #0d1117; --panel: #151b23; --text: #e6edf3; --dim: #9aa4af; --line: #30363d; --faint: #21262d;
        --link: #6cb1ff; --done: #4d6888; --path: #4a95f5; --ok: #4ac065; --cached: #45b8cb; --failed: #ff7b72;
        --canceled: #b692f6; --running: #dba13a; --mark: #4d1d20; --del: #301a1f; --add: #12261e;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 3rem; }
    body {
      margin: 0 auto; max-width: 94rem; padding: 1.25rem 1.5rem 2rem; background: var(--ground);
      color: var(--text); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
    }
    h1, h2, h3, h4, h5 { margin: 0; font-size: 1rem; line-height: 1.35; font-weight: 600; overflow-wrap: anywhere; }
    p, ul, ol, dl, dd, figure, pre { margin: 0; }
    ul, ol { padding-left: 1.4em; }
    a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
    code, pre, kbd { font-family: var(--mono); font-size: 12.5px; }
    code { overflow-wrap: anywhere; }
    .notes li > code { background: var(--panel); border-radius: 4px; padding: .05em .3em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .w { display: inline-block; max-width: 100%; }
    .facts, .verdict strong, .tiles b { white-space: nowrap; }
    small, .meta { color: var(--dim); font-size: 12.5px; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 1px; border-radius: 3px; }
    [hidden] { display: none !important; }
    .vh, .word.vh {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .sprite { position: absolute; }
    .g { width: 12px; height: 12px; vertical-align: -1px; flex: none; }
    .g.done { color: var(--ok); } .g.cached { color: var(--cached); } .g.failed { color: var(--failed); }
    .g.canceled { color: var(--canceled); } .g.running { color: var(--running); } .g.critical { color: var(--path); }
    .hatch-ground { fill: var(--canceled); opacity: .3; } .hatch-line { fill: var(--canceled); }

    header h1 { font-size: 1.35rem; }
    .builds ol { list-style: none; padding: 0; margin: .5rem 0 0; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; }
    .build + .build { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 2rem; }
    header + main { margin-top: 1.5rem; border-top: 1px solid var(--line); padding-top: 1.5rem; }
    .verdict :is(h1, h2) { font-size: 1.5rem; font-weight: 600; }
    .verdict .g { width: 22px; height: 22px; vertical-align: -3px; margin-right: .15rem; }
    .tiles { display: flex; flex-wrap: wrap; gap: .35rem 2.4rem; margin-top: .7rem; }
    .tiles dt { color: var(--dim); font-size: 12.5px; line-height: 1.3; }
    .tiles b { font-size: 1.1rem; font-weight: 600; font-variant-numeric: tabular-nums; }

    .card, .notes { overflow-wrap: anywhere; }
    .card { margin-top: 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 6px; padding: .9rem 1.1rem 1.1rem; }
    .card.bad { border-left-color: var(--failed); }
    .card.stopped { border-left-color: var(--canceled); }
    .card.cut { border-left-color: var(--running); }
    .card > :is(h2, h3):not(.label) { font-size: 1.05rem; }
    .card > :is(h2, h3) code { font-size: .93em; font-weight: 600; }
    .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2rem; }
    @media (min-width: 1000px) {
      .card .columns:has(> :nth-child(2)), .columns.figures:has(> :nth-child(2)) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    }
    .label { margin: .8rem 0 .15rem; color: var(--dim); font-size: 12.5px; font-weight: 600; text-align: left; }
    .cause { font-size: 1.1rem; font-weight: 600; overflow-wrap: anywhere; }
    .cause code { font-size: inherit; }
    .tag { display: inline-block; border: 1px solid currentColor; border-radius: 9px; padding: 0 .55em; font-size: 12px; line-height: 17px; color: var(--dim); }
    .tag.certain { color: var(--ok); }
    .tag.likely { color: var(--running); border-style: dashed; }
    .tag.possible { border-style: dotted; }
    li > .snippet, .item > .snippet { margin: .25rem 0 .35rem; }
    .card li + li { margin-top: .2rem; }
    pre { border-radius: 5px; background: var(--panel); padding: .45rem .7rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
    pre.log { max-height: 32rem; overflow: auto; }
    pre.log.error { color: var(--failed); }
    pre.evidence { margin-top: .3rem; }
    .numbered .l { display: inline-block; width: 100%; padding-left: 7em; text-indent: -7em; background: none; color: inherit; }
    .numbered .ln { display: inline-block; min-width: 7em; white-space: nowrap; padding-right: 1em; text-indent: 0; color: var(--dim); user-select: none; }
    figure .numbered .l { padding-left: 4em; text-indent: -4em; }
    figure .numbered .ln { min-width: 4em; text-align: right; }
    .numbered mark.l { background: var(--mark); font-weight: 600; border-radius: 2px; }
    .numbered mark .ln { color: var(--failed); }
    .snippet { position: relative; }
    .snippet:not(.patch) { padding-right: 4.6rem; }
    .patch { padding-left: 0; padding-right: 0; }
    .patch .l { display: block; padding: 0 .7rem 0 3.9em; text-indent: 0; position: relative; }
    .patch .l::before { content: attr(data-n); position: absolute; left: 0; width: 3em; text-align: right; color: var(--dim); }
    .patch .file::before, .patch .gap::before { position: static; width: auto; }
    .patch .file { padding-left: .7rem; font-weight: 600; min-height: 1.5em; }
    .patch .del { background: var(--del); color: var(--failed); }
    .patch .add { background: var(--add); color: var(--ok); }
    .patch-only { display: none; }
    .copy { position: absolute; top: .25rem; right: .25rem; font: 12px/1.4 system-ui, sans-serif; color: var(--dim); background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: .05rem .45rem; cursor: pointer; opacity: 0; }
    .snippet:hover .copy, .copy:focus-visible { opacity: 1; }
    .copy:hover { color: var(--text); }
    .docs, .checks { list-style: none; padding: 0; }
    .checks > li > .snippet { margin: .2rem 0; }
    .also, .earlier { margin-top: .2rem; }
    .also > .inside { margin: .2rem 0 .6rem 1.1rem; }
    summary { cursor: pointer; }
    .steps-running { list-style: none; padding: 0; }
    .steps-running pre { margin: .2rem 0; }

    .timeline, .notes { margin-top: 1.6rem; }
    .timeline > :is(h2, h3), .notes > :is(h2, h3) { font-size: 1.05rem; }
    .notes > ul { padding-left: 1.2em; max-width: 62rem; }
    .notes li { margin-top: .3rem; overflow-wrap: anywhere; }
    .legend { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; list-style: none; padding: 0; margin: .2rem 0 .5rem; color: var(--dim); font-size: 12.5px; }
    .sample { width: 24px; height: 12px; vertical-align: -1px; }
    .tools { margin: .2rem 0 .6rem; display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .5rem; }
    .tools input { font: inherit; color: inherit; background: var(--ground); border: 1px solid #8590a0; border-radius: 5px; padding: .15rem .5rem; width: 19rem; max-width: 100%; }
    .tools input::placeholder { color: var(--dim); opacity: 1; }
    .tools output { color: var(--dim); }

    .chart {
      --chart: .46; --end: 18px; --id: 4.4em; --status: 6.2em; --stage: minmax(4em, 12em);
      --times: 4.6em calc(var(--chart) * 100%); position: relative; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line);
    }
    .chart.stageless { --stage: 0px; }
    .chart.short-stages { --stage: 4.6em; }
    .chart.untimed { --times: ; }
    .rows { list-style: none; padding: 0; position: relative; }
    .axis { position: sticky; top: 0; z-index: 3; height: 24px; background: var(--ground); border-bottom: 1px solid var(--line); }
    .marks, .grid { position: absolute; right: var(--end); width: calc((100% - var(--end)) * var(--chart)); overflow: visible; }
    .marks { top: 2px; }
    .marks text { font-size: 11.5px; fill: var(--dim); font-variant-numeric: tabular-nums; }
    .grid { top: 0; height: 100%; pointer-events: none; }
    .grid line { stroke: var(--faint); }
    .step > details > summary {
      display: grid; grid-template-columns: var(--id) var(--status) var(--stage) minmax(0, 1fr) var(--times);
      gap: 0 .7em; align-items: center; min-height: 26px; padding-right: var(--end); list-style: none; position: relative;
    }
    .step > details > summary::before {
      content: ""; position: absolute; left: .55em; top: calc(13px - .25em); width: .42em; height: .42em;
      border: solid var(--dim); border-width: 1.5px 1.5px 0 0; transform: rotate(45deg);
    }
    .step > details[open] > summary::before { transform: rotate(135deg); }
    .step > details > summary:hover .name { text-decoration: underline; text-underline-offset: .2em; }
    summary:focus-visible { outline-offset: -2px; }
    summary::-webkit-details-marker { display: none; }
    .fold > summary::-webkit-details-marker, .also > summary::-webkit-details-marker { display: inline; }
    .id { color: var(--dim); font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
    .id .g { width: 9px; height: 9px; margin-right: 3px; vertical-align: 0; }
    .status { white-space: nowrap; font-size: 13px; color: var(--dim); }
    .step.failed > details > summary .word { color: var(--failed); font-weight: 600; }
    .step.canceled > details > summary .word { color: var(--canceled); }
    .step.running > details > summary .word { color: var(--running); }
    .step.cached > details > summary .word { color: var(--cached); }
    .stage { display: flex; min-width: 0; white-space: pre; }
    .cut, .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; overflow-wrap: normal; }
    .stage { color: var(--dim); }
    .step.failed > details > summary .name { font-weight: 700; }
    .quiet > details > summary .name { color: var(--dim); }
    .time { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .bars { display: block; width: 100%; height: 20px; overflow: visible; }
    .bar { fill: var(--done); stroke: var(--done); stroke-width: 1.5; stroke-linejoin: round; }
    .step.critical .bar { fill: var(--path); stroke: var(--path); }
    .step.failed .bar { fill: var(--failed); stroke: var(--failed); }
    .step.canceled .bar { fill: url(#hatch); stroke: var(--canceled); }
    .step.running .bar { fill: var(--ground); stroke: var(--running); stroke-dasharray: 4 3; }
    .sign { overflow: visible; stroke: none; stroke-dasharray: none; }
    .sign use { transform: translate(5px, 4.5px); }
    .sign.at use { transform: translate(-5.5px, 4.5px); }
    .sign.cached { color: var(--cached); } .sign.failed { color: var(--failed); }
    .sign.canceled { color: var(--canceled); } .sign.running { color: var(--running); }
    .wait { fill: var(--dim); }
    .doubt { fill: none; stroke: var(--dim); opacity: .6; }
    .step > details > summary:hover { background: color-mix(in srgb, var(--dim) 9%, transparent); }
    .step:target > details > summary, .step.here > details > summary { background: color-mix(in srgb, var(--link) 11%, transparent); }
    .step.needed > details > summary { box-shadow: inset 3px 0 var(--running); background: color-mix(in srgb, var(--running) 13%, transparent); }
    .links { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: visible; z-index: 1; }
    .links path { fill: none; stroke: var(--path); stroke-width: 1; opacity: .55; }
    .links path.need { stroke: var(--running); stroke-width: 1.5; opacity: 1; }
    .fold > summary { padding: .25rem .6em; color: var(--dim); position: relative; }
    .more { position: relative; z-index: 2; background: var(--ground); padding: .4rem .6rem 1rem 4.9em; border-bottom: 1px solid var(--faint); }
    .more .command { max-height: 24rem; overflow: auto; }
    .more dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1.2rem; margin-top: .5rem; }
    .more dt { color: var(--dim); }
    .more dd { overflow-wrap: anywhere; min-width: 0; }

    .table { overflow-x: auto; margin-top: .3rem; }
    table { border-collapse: collapse; width: 100%; }
    .more table { width: auto; }
    th, .number { overflow-wrap: normal; }
    th, td { padding: .18rem .9rem .18rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--faint); font-weight: 400; }
    thead th { color: var(--dim); font-size: 12.5px; }
    th:last-child, td:last-child { padding-right: 0; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    td:first-child, th[scope=row] { white-space: nowrap; }
    .wide { width: 99%; overflow-wrap: anywhere; }
    td .g { width: 9px; height: 9px; }
    footer { margin-top: 2rem; color: var(--dim); font-size: 12.5px; }
    kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; }

    @media (max-width: 1000px) {
      .chart { --chart: .4; --id: 4.2em; }
      .chart:not(.stageless, .short-stages) { --stage: minmax(3em, 7em); }
      .chart:not(.untimed) { --status: 14px; }
      .chart:not(.untimed) .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    }
    @media (max-width: 600px) {
      .links path:not(.need) { display: none; }
      body { padding: .9rem .8rem 1.5rem; }
      .verdict :is(h1, h2) { font-size: 1.25rem; }
      .card { padding: .7rem .8rem .9rem; }
      .chart { --chart: 1; --id: 4em; }
      .step > details > summary { grid-template-columns: var(--id) var(--status) minmax(0, 1fr) auto; padding: .25rem var(--end) .3rem 0; }
      .untimed .step > details > summary { padding-right: 0; }
      .chart:not(.untimed) .step + .step { border-top: 1px solid var(--faint); }
      .stage { order: 1; grid-column: 2 / -1; font-size: 12px; }
      .stage:empty, .short-stages .stage { display: none; }
      .time { margin-right: calc(2px - var(--end)); }
      .bars { order: 2; grid-column: 1 / -1; height: 16px; }
      .more { padding-left: .3rem; }
      .more dl { gap: .1rem .8rem; }
      .numbered .l { padding-left: 0; text-indent: 0; }
      .numbered .ln { min-width: 0; }
      figure .numbered .l { padding-left: 3.2em; text-indent: -3.2em; }
      figure .numbered .ln { min-width: 3.2em; padding-right: .8em; }
    }
    @media (hover: none) { .copy { opacity: 1; } }
    @media (prefers-reduced-motion: no-preference) { .copy { transition: opacity .12s; } }
    @media (forced-colors: active) { .bars, .links, .g { forced-color-adjust: none; } mark { forced-color-adjust: none; } }
    @media print {
      :root { color-scheme: light; --ground: #fff; --panel: #f6f8fa; --text: #000; --dim: #444; --line: #bbb; --faint: #e4e4e4; --link: #0757ba; --done: #7a97b5; --path: #2f6fd0; --ok: #176f30; --cached: #0e6a7c; --failed: #b3121e; --canceled: #6b33bd; --running: #7a4c00; --mark: #ffe5e3; --del: #ffebe9; --add: #dafbe1; }
      body { max-width: none; padding: 0; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .tools, .copy, .keys, .links { display: none; }
      .axis { position: static; }
      pre.log, .more .command { max-height: none; }
      .step, .card li, tr { break-inside: avoid; }
    }

    """
}
