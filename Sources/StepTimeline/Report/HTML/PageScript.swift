/// The page's script: what it adds can be done without.
enum PageScript {
  /// The script that the page's policy allows: the SHA-256 of ``text``, which a test computes.
  static let hash = "sha256-+1LjSMTuAgWfyM32Anguz5UAV/7TSVHRAEFiONJ/8/M="

  /// A filter, keys to walk through the steps, lines between steps that need each other, buttons to copy.
  ///
  /// It writes text and attributes only, never markup.
  static let text = #"""

    (function () {
      'use strict';
      const NS = 'http://www.w3.org/2000/svg';
      const list = (query, root) => Array.from((root || document).querySelectorAll(query));
      const rowOf = (node) => node instanceof Element ? node.closest('.step') : null;
      const isShown = (row) => !row.hidden && !row.closest('.fold:not([open])');

      // A link to a row inside of a fold opens it.
      function reveal(id) {
        const target = id && document.getElementById(id);
        if (!target) return;
        for (let up = target.parentElement; up; up = up.parentElement) {
          if (up.tagName === 'DETAILS') up.open = true;
        }
        if (!target.classList.contains('step')) return;
        target.hidden = false;
        const own = target.querySelector('details');
        own.open = true;
        own.firstElementChild.focus({ preventScroll: true });
        target.scrollIntoView({ block: 'center' });
      }
      const goToHash = () => reveal(location.hash.slice(1));
      addEventListener('hashchange', goToHash);

      // Lines from the end of a step's bar to the begin of that of a step which needed it.
      function place(row) {
        const bars = row && isShown(row) ? list('.bar', row) : [];
        return bars.map((bar) => bar.getBoundingClientRect());
      }
      function line(layer, frame, from, to, look) {
        const a = place(from), b = place(to);
        if (!a.length || !b.length) return;
        const x1 = Math.max(...a.map((box) => box.right)) - frame.left;
        const y1 = a[0].top + a[0].height / 2 - frame.top, y2 = b[0].top + b[0].height / 2 - frame.top;
        const reached = b.find((box) => box.left - frame.left >= x1 - 3) || b[0];
        const x2 = reached.left - frame.left;
        const path = document.createElementNS(NS, 'path');
        path.setAttribute('class', look);
        path.setAttribute('d', `M${x1.toFixed(1)} ${y1.toFixed(1)}V${y2.toFixed(1)}H${x2.toFixed(1)}`);
        layer.append(path);
      }
      for (const chart of list('.chart')) {
        const rows = list('.step', chart);
        const needs = (row) => (row.dataset.needs || '').split(' ').filter(Boolean)
          .map((id) => document.getElementById(id)).filter(Boolean);
        const layer = document.createElementNS(NS, 'svg');
        layer.setAttribute('class', 'links');
        layer.setAttribute('aria-hidden', 'true');
        chart.append(layer);
        let here = null;
        function draw() {
          layer.replaceChildren();
          const frame = chart.getBoundingClientRect();
          if (rows.length <= 400) {
            for (const row of rows) {
              const before = row.dataset.path && document.getElementById(row.dataset.path);
              if (before) line(layer, frame, before, row, 'path');
            }
          }
          if (here) for (const needed of needs(here)) line(layer, frame, needed, here, 'need');
        }
        function look(row) {
          if (row === here) return;
          for (const old of list('.here, .needed', chart)) old.classList.remove('here', 'needed');
          here = row;
          if (here) {
            here.classList.add('here');
            for (const needed of needs(here)) needed.classList.add('needed');
          }
          draw();
        }
        chart.addEventListener('pointerover', (event) => look(rowOf(event.target)));
        chart.addEventListener('pointerleave', () => look(rowOf(document.activeElement)));
        chart.addEventListener('focusin', (event) => look(rowOf(event.target)));
        chart.addEventListener('toggle', draw, true);
        chart.addEventListener('waterfall', draw);
        addEventListener('resize', draw);
        draw();
      }

      for (const tools of list('.tools')) {
        const chart = tools.parentElement.querySelector('.chart');
        const field = tools.querySelector('input'), count = tools.querySelector('output');
        const rows = list('.step', chart).map((row) => ({
          row, text: (row.querySelector('summary').textContent + ' ' + row.querySelector('.command').textContent)
            .toLowerCase(),
        }));
        tools.hidden = false;
        let soon = 0;
        field.addEventListener('input', () => {
          clearTimeout(soon);
          // Thousands of rows take a moment to be placed anew; not with every letter.
          soon = setTimeout(filter, rows.length > 500 ? 250 : 0);
        });
        function filter() {
          const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
          let shown = 0;
          for (const { row, text } of rows) {
            const fits = words.every((word) => text.includes(word));
            row.hidden = !fits;
            if (fits) shown += 1;
            const fold = fits && words.length ? row.closest('.fold') : null;
            if (fold) fold.open = true;
          }
          count.textContent = words.length ? `${shown} of ${rows.length}` : '';
          chart.dispatchEvent(new Event('waterfall'));
        }
        field.addEventListener('keydown', (event) => {
          if (event.key !== 'Escape') return;
          field.value = '';
          field.dispatchEvent(new Event('input'));
          field.blur();
        });
      }

      for (const keys of list('.keys')) keys.hidden = false;
      addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
        if (event.key === '/') {
          const field = document.querySelector('.tools input');
          if (!field) return;
          event.preventDefault();
          field.focus();
          return;
        }
        if (event.key !== 'j' && event.key !== 'k') return;
        const rows = list('.step').filter(isShown);
        if (!rows.length) return;
        const now = rows.indexOf(rowOf(document.activeElement));
        const next = now < 0 ? 0 : Math.min(Math.max(now + (event.key === 'j' ? 1 : -1), 0), rows.length - 1);
        rows[next].querySelector('summary').focus({ preventScroll: true });
        rows[next].scrollIntoView({ block: 'nearest' });
      });

      if (navigator.clipboard) {
        for (const snippet of list('.snippet')) {
          const button = document.createElement('button');
          button.type = 'button';
          button.className = 'copy';
          button.textContent = 'Copy';
          button.addEventListener('click', () => {
            navigator.clipboard.writeText(snippet.querySelector('code').textContent).then(
              () => { button.textContent = 'Copied'; }, () => { button.textContent = 'No access'; });
            setTimeout(() => { button.textContent = 'Copy'; }, 1500);
          });
          snippet.append(button);
        }
      }
      goToHash();
    })();

    """#
}
