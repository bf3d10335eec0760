/**
 * The script of the page: a constant, because the page's own policy names it by its hash. Everything can be read
 * without it; with it, languages change without a reload, gaps are filtered and sorted, and the data are saved.
 */
export const SCRIPT = `
'use strict';
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const views = all('.view');
const FILTERS = ['severity', 'dimension', 'owner'];

for (const element of all('[data-scripted]')) element.hidden = false;

const fill = (template, name, value) => template.split('{' + name + '}').join(value);

function showRows(form) {
  const table = document.getElementById(form.dataset.table);
  const text = form.elements.text.value.trim().toLowerCase();
  const rows = [...table.tBodies[0].rows];
  for (const row of rows) {
    const fits = FILTERS.every((name) => form.elements[name].value === '' || form.elements[name].value === row.dataset[name]);
    row.hidden = !fits || !row.textContent.toLowerCase().includes(text);
  }
  say(form, table, rows);
}

function say(form, table, rows) {
  const shown = rows.filter((row) => !row.hidden).length;
  const sorted = table.querySelector('[aria-sort]');
  const order = sorted ? ' · ' + fill(form.dataset[sorted.getAttribute('aria-sort')], 'column', sorted.textContent) : '';
  document.getElementById(form.dataset.status).textContent = fill(fill(form.dataset.shown, 'shown', shown), 'all', rows.length) + order;
}

function sortRows(form, table, column, direction) {
  const heads = [...table.tHead.rows[0].cells];
  for (const head of heads) head.removeAttribute('aria-sort');
  heads[column].setAttribute('aria-sort', direction);
  const byNumber = heads[column].dataset.sort === 'number';
  const collator = new Intl.Collator(table.closest('.view').lang);
  const compare = (a, b) => byNumber
    ? Number(a.cells[column].dataset.order) - Number(b.cells[column].dataset.order)
    : collator.compare(a.cells[column].textContent, b.cells[column].textContent);
  const rows = [...table.tBodies[0].rows];
  rows.sort((a, b) => (direction === 'ascending' ? compare(a, b) : compare(b, a)));
  table.tBodies[0].append(...rows);
  say(form, table, rows);
}

for (const form of all('.filter')) {
  const table = document.getElementById(form.dataset.table);
  form.addEventListener('input', () => showRows(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => showRows(form)));
  for (const head of all('th[data-sort]', table)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const first = head.dataset.sort === 'number' ? 'descending' : 'ascending';
      const second = first === 'ascending' ? 'descending' : 'ascending';
      sortRows(form, table, head.cellIndex, head.getAttribute('aria-sort') === first ? second : first);
    });
  }
}

// What is wider than the page scrolls by itself, with the keyboard as well.
const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});
for (const each of all('.wide, .drawing')) widths.observe(each);

// The other language shows the same place, with the same filter and order.
function carryOver(from, to) {
  const [before, after] = [from.querySelector('.filter'), to.querySelector('.filter')];
  if (!before || !after) return;
  for (const name of ['text', ...FILTERS]) after.elements[name].value = before.elements[name].value;
  const sorted = document.getElementById(before.dataset.table).querySelector('[aria-sort]');
  if (sorted) sortRows(after, document.getElementById(after.dataset.table), sorted.cellIndex, sorted.getAttribute('aria-sort'));
  showRows(after);
}

function switchTo(language) {
  const from = views.find((view) => !view.hidden);
  const to = views.find((view) => view.lang === language);
  const part = all('[data-part]', from).filter((each) => each.getBoundingClientRect().top < innerHeight / 2).at(-1);
  const top = part ? part.getBoundingClientRect().top : 0;
  carryOver(from, to);
  from.hidden = true;
  to.hidden = false;
  document.documentElement.lang = language;
  document.title = to.dataset.title;
  to.querySelector('[data-show]').focus({ preventScroll: true });
  if (part) scrollBy(0, to.querySelector('[data-part=' + part.dataset.part + ']').getBoundingClientRect().top - top);
}

for (const button of all('[data-show]')) button.addEventListener('click', () => switchTo(button.dataset.show));

const linked = views.find((view) => location.hash.startsWith('#' + view.lang + '-'));
if (linked && linked.hidden) {
  switchTo(linked.lang);
  location.replace(location.hash);
}

for (const button of all('[data-save]')) {
  button.addEventListener('click', () => {
    const data = JSON.parse(document.getElementById('document').textContent);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2) + '\\n'], { type: 'application/json' }));
    link.download = button.dataset.save;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}
`;
