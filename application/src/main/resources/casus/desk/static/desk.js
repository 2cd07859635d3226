// What makes the pages quicker; all of them work without it.

// Moments are UTC; the reader's own time stands beside them.
function localTimes(root) {
  for (const time of root.querySelectorAll('time[datetime*="T"]:not([data-local])')) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    time.dataset.local = 'yes';
    const text = at.toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
    const here = at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
    time.textContent = text;
    const span = document.createElement('span');
    span.className = 'here';
    span.textContent = ' (' + here + ')';
    time.append(span);
  }
}

// Reading view: a mark and its claim light up together.
function reading(root) {
  const light = (ids, on) => {
    for (const id of ids) {
      document.getElementById('c-' + id)?.classList.toggle('linked', on);
      for (const mark of root.querySelectorAll('mark[data-claims~="' + CSS.escape(id) + '"]')) mark.classList.toggle('linked', on);
    }
  };
  const ids = (target) => {
    const mark = target.closest?.('mark[data-claims]');
    if (mark) return mark.dataset.claims.split(' ');
    const number = target.closest?.('.mark-number');
    if (number) return [number.hash.slice(3)];
    const claim = target.closest?.('[data-claim]');
    return claim ? [claim.dataset.claim] : [];
  };
  for (const [enter, leave] of [['pointerover', 'pointerout'], ['focusin', 'focusout']]) {
    root.addEventListener(enter, (event) => light(ids(event.target), true));
    root.addEventListener(leave, (event) => light(ids(event.target), false));
  }
  root.addEventListener('click', (event) => {
    const mark = event.target.closest('mark[data-claims]');
    if (mark && !event.target.closest('a')) {
      document.getElementById('c-' + mark.dataset.claims.split(' ')[0])?.scrollIntoView({ block: 'nearest' });
    }
  });
  // j and k go from claim to claim.
  let at = -1;
  const numbers = [...root.querySelectorAll('.mark-number')];
  document.addEventListener('keydown', (event) => {
    if (typing(event) || (event.key !== 'j' && event.key !== 'k') || numbers.length === 0) return;
    at = Math.max(0, Math.min(numbers.length - 1, at + (event.key === 'j' ? 1 : -1)));
    numbers[at].focus();
    document.getElementById(numbers[at].hash.slice(1))?.scrollIntoView({ block: 'nearest' });
  });
}

function typing(event) {
  return event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
}

// Review: one key for each decision; words selected in the text go into the value.
function review(root) {
  // The page put in keeps the cursor in the field of the same name; the keys are for the next claim.
  if (/^(INPUT|SELECT)$/.test(document.activeElement?.tagName)) document.activeElement.blur();
  root.addEventListener('keydown', (event) => { if (event.key === 'Escape') event.target.blur(); });
  document.addEventListener('keydown', (event) => {
    if (!root.isConnected || typing(event)) return;
    if (event.key === 'u') {
      const undo = document.querySelector('.done form button');
      if (undo) { event.preventDefault(); undo.click(); }
      return;
    }
    const focus = root.querySelector('[data-focus="' + CSS.escape(event.key) + '"]');
    if (focus) { event.preventDefault(); focus.focus(); return; }
    const act = root.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
    if (act) { event.preventDefault(); act.click(); }
  });
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const inside = root.querySelector('[data-selectable]');
    const value = root.querySelector('[data-selected]');
    if (inside && value && selection && !selection.isCollapsed && inside.contains(selection.anchorNode) && inside.contains(selection.focusNode)) {
      value.value = selection.toString().replace(/\s+/g, ' ').trim();
    }
  });
}

// Adding: files can be dropped; progress comes by itself.
function dropping(form) {
  const files = form.querySelector('input[type="file"]');
  for (const name of ['dragover', 'dragenter']) form.addEventListener(name, (event) => { event.preventDefault(); form.classList.add('dropping'); });
  form.addEventListener('dragleave', () => form.classList.remove('dropping'));
  form.addEventListener('drop', (event) => { event.preventDefault(); form.classList.remove('dropping'); files.files = event.dataTransfer.files; });
}

function job(root) {
  const events = new EventSource('/api/v1/jobs/' + encodeURIComponent(root.dataset.job) + '/events');
  let seen = 0;
  events.addEventListener('progress', (event) => {
    const state = JSON.parse(event.data);
    if (state.over) { events.close(); location.reload(); return; }
    if (state.results.length > seen) { seen = state.results.length; root.querySelector('.times').textContent = seen + ' / ' + state.given; }
  });
}

// Fields that take actors offer those of the record.
function completing(field) {
  const list = document.createElement('datalist');
  list.id = field.id + '-known';
  field.setAttribute('list', list.id);
  field.after(list);
  let asked = '';
  field.addEventListener('input', async () => {
    const last = field.value.split(',').pop().trim();
    if (last.length < 2 || last === asked) return;
    asked = last;
    const answer = await fetch('/api/v1/actors?limit=20&q=' + encodeURIComponent(last));
    if (!answer.ok) return;
    const before = field.value.slice(0, field.value.length - last.length);
    list.replaceChildren(...(await answer.json()).items.map((actor) => {
      const option = document.createElement('option');
      option.value = before + actor.id;
      option.label = actor.name;
      return option;
    }));
  });
}

const parts = { '[data-reading]': reading, '[data-review]': review, '[data-drop]': dropping, '[data-job]': job, '[data-complete]': completing };

function enhance(root) {
  localTimes(root);
  for (const [selector, begin] of Object.entries(parts)) {
    for (const element of root.querySelectorAll(selector)) {
      if (!element.dataset.begun) {
        element.dataset.begun = 'yes';
        begin(element);
      }
    }
  }
}

enhance(document);
// Parts of pages that htmx has put in.
document.addEventListener('htmx:load', (event) => enhance(event.detail.elt.parentElement ?? document));
