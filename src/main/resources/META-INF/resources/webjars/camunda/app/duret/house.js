// What the engine's screens share with the rest of the application; each screen's scripts/config.js begins here.

const SIGN_IN = '/connexion';
const HOME = '/aujourdhui';

/** The settings of a screen that bears this name. */
export const house = name => ({
  app: {vendor: 'Duret Électricité', name: '· ' + name},
  locales: {availableLocales: ['fr'], fallbackLocale: 'fr'},
  dateFormat: {abbr: 'D MMM YYYY, LT'},
  disableWelcomeMessage: true
});

document.documentElement.lang = 'fr';

// The screens read some of their words before these have arrived, unless they find them where they keep them.
const base = document.querySelector('base');
const words = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
kept[`${words}_locales_data_fr_${window.bust}`] = await (await fetch(words + 'fr.json')).text();
localStorage.setItem('camunda-web', JSON.stringify(kept));

// Where time can be moved to try things out, « dans deux jours » counts from the application's time.
const here = await fetch(import.meta.url, {method: 'HEAD', cache: 'no-store'});
const applicationTime = Number(here.headers.get('X-Application-Time'));
if (applicationTime) {
  const now = Date.now;
  const offset = applicationTime - now();
  Date.now = () => now() + offset;
}

// The screens draw their header late, and their own sign-in page whenever a session is over.
new MutationObserver(() => {
  if (document.querySelector('.form-signin-container')) {
    location.replace(SIGN_IN);
    return;
  }
  const header = document.querySelector('[cam-widget-header] .navbar-header');
  if (header && !header.querySelector('.back-to-application')) {
    const link = document.createElement('a');
    link.className = 'back-to-application';
    link.href = HOME;
    link.textContent = 'Retour à l’application';
    header.append(link);
  }
}).observe(document.body, {childList: true, subtree: true});
