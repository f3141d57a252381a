// The console works without this; it makes it kinder.
'use strict';

const loaded = Date.now();

// A second click while the first is on its way would be answered the same, but it need not be sent.
document.addEventListener('submit', event => {
  const form = event.target;
  // Not form.method: a field may have that name.
  if (form.getAttribute('method') === 'post') {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
    event.submitter?.setAttribute('aria-busy', 'true');
    // Who has stopped the browser may send it again.
    setTimeout(() => release(form), 10_000);
    if (form.getAttribute('action') === '/console/sign-out') {
      signedOut(Date.now());
    }
  }
});

function release(form) {
  delete form.dataset.sent;
  form.removeAttribute('aria-busy');
  form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
}

// Tells all pages of this browser when somebody signed out; gives the last time. Some browsers keep nothing.
function signedOut(now) {
  try {
    if (now) {
      localStorage.setItem('signedOut', now);
    }
    return Number(localStorage.getItem('signedOut'));
  } catch {
    return 0;
  }
}

// Coming back to a page that the browser has kept, its forms may be sent again; but nobody reads it who has signed out since.
window.addEventListener('pageshow', event => {
  if (event.persisted && signedOut() > loaded) {
    location.reload();
    return;
  }
  for (const form of document.forms) {
    release(form);
  }
  localTimes(document);
});

// What cannot be shown in its place is shown as a page: no old price stands beside a new choice.
document.addEventListener('htmx:beforeSwap', event => {
  const id = event.detail.target.id;
  if (id && !event.detail.serverResponse.includes(`id="${id}"`)) {
    event.preventDefault();
    location.assign(event.detail.xhr.responseURL);
  }
});
for (const failure of ['htmx:sendError', 'htmx:responseError']) {
  document.addEventListener(failure, event => {
    if (event.detail.target.id) {
      location.assign(event.detail.pathInfo.finalRequestPath);
    }
  });
}

// Times are those of the billing zone; those of the browser are told on hover.
function localTimes(root) {
  for (const time of root.querySelectorAll('time[datetime]')) {
    time.title = new Date(time.dateTime).toLocaleString(document.documentElement.lang, { dateStyle: 'full', timeStyle: 'long' });
  }
}
document.addEventListener('htmx:afterSwap', event => localTimes(event.target));

// Lists with boxes: all at once, and how many.
for (const form of document.querySelectorAll('form.selection')) {
  const all = form.querySelector('[data-select-all] input');
  const boxes = [...form.querySelectorAll('input[name="instance"]')];
  const count = form.querySelector('.count');
  const tell = () => {
    const chosen = boxes.filter(box => box.checked).length;
    form.querySelector('[data-selected]').textContent = chosen;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  if (boxes.length > 0) {
    all.parentElement.hidden = false;
    count.hidden = false;
    all.addEventListener('change', () => {
      boxes.forEach(box => { box.checked = all.checked; });
      tell();
    });
    form.addEventListener('change', event => event.target !== all && tell());
    window.addEventListener('pageshow', tell);
    tell();
  }
}
