// Small helps of the desk; every page works without them.

const search = document.getElementById("search");

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !search) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  search.focus();
  search.select();
});

// A function key opens the page whose link names it.
document.addEventListener("keydown", (event) => {
  const link = /^F\d+$/.test(event.key) && document.querySelector(`a[aria-keyshortcuts="${event.key}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});

// Space presses a link that looks like a button, as it presses a button.
document.addEventListener("keydown", (event) => {
  const button = event.key === " " && event.target.closest('a[role="button"]');
  if (!button) return;
  event.preventDefault();
  button.click();
});

// A form that comes back leaves all that was typed in what the browser remembers of the tab, also
// on the disk. The page takes its own address instead, which also makes loading it again harmless.
const { page, wrong } = document.body.dataset;
const query = location.search.slice(1).replace(/(^|&)(lang|bao)=[^&]*/g, "").replace(/^&/, "");
const here = location.pathname + (query && `?${query}`);
if (page && (wrong !== undefined || page !== here)) {
  history.replaceState(history.state, "", page + location.hash);
}

// What went wrong, or else what was just done, is where reading starts.
document.querySelector(".govuk-error-summary, .govuk-notification-banner[role=alert]")?.focus();
