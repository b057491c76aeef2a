// What Tasklist leaves unsaid: that a task has to be taken first, and that an answer has arrived. It also frees an
// answer that nothing on the screen holds back.

const SUBMISSION = /\/task\/[^/]+\/submit-form$/;
const SHOWN_FOR_MS = 6000;
const TAKE_FIRST = 'Prenez la tâche pour répondre.';

/** Does something with Tasklist's notices; nothing while Tasklist is still starting. */
const withNotices = act => {
  const injector = window.angular?.element(document.body).injector();
  injector?.get('$rootScope').$applyAsync(() => act(injector.get('Notifications')));
};

// What was wrong with the last answer says nothing about this one.
document.addEventListener('click', event => {
  if (event.target.closest?.('[ng-click="complete()"]')) {
    withNotices(notices => notices.clearAll());
  }
}, true);

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...others) {
  if (SUBMISSION.test(url)) {
    this.addEventListener('load', () => {
      if (this.status < 300) {
        withNotices(notices => notices.addMessage({
          type: 'success', status: 'Réponse enregistrée', duration: SHOWN_FOR_MS, exclusive: true
        }));
      }
    });
  }
  return open.call(this, method, url, ...others);
};

const sayToTakeFirst = () => {
  for (const form of document.querySelectorAll('[cam-tasklist-form] > .disabled-form')) {
    if (!form.previousElementSibling?.matches('.take-first')) {
      const hint = document.createElement('p');
      hint.className = 'take-first';
      hint.textContent = TAKE_FIRST;
      form.before(hint);
    }
  }
};

// A field that is asked no more keeps what was wrong with it; only a fault that is shown may hold the answer back.
const releaseAnswer = () => {
  const form = document.querySelector('[cam-tasklist-form]:has(.fjs-form):not(:has(.fjs-form-field-error li))');
  const scope = form && window.angular?.element(form).isolateScope();
  if (scope?.$invalid) {
    scope.$invalid = false;
    scope.$applyAsync();
  }
};

new MutationObserver(() => {
  sayToTakeFirst();
  releaseAnswer();
}).observe(document.body, {childList: true, attributes: true, attributeFilter: ['class', 'disabled'], subtree: true});
