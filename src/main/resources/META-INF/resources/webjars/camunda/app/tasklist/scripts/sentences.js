// What forms say about an answer that they do not take, and what they show in a date field: they only know English.

const SENTENCES = [
  [/^Field is required\.$/, 'Cette réponse est nécessaire.'],
  [/^Field must have minimum value of (.+)\.$/, 'Indiquez $1 au moins.'],
  [/^Field must have maximum value of (.+)\.$/, 'Indiquez $1 au plus.'],
  [/^Value is expected to be an integer\.$/, 'Indiquez un nombre entier.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Nombre de décimales au plus : $1.'],
  [/^Value is not a number\.$/, 'Indiquez un nombre.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Indiquez $1 ou $2.'],
  [/^Field must have minimum length of (.+)\.$/, 'Écrivez $1 caractères au moins.'],
  [/^Field must have maximum length of (.+)\.$/, 'Écrivez $1 caractères au plus.'],
  [/^Field must match pattern .+\.$/, 'Cette réponse n’a pas la forme attendue.'],
  [/^Field must be a valid email\.$/, 'Indiquez une adresse e-mail complète.'],
  [/^Field must be a valid +international phone number\..*$/, 'Indiquez un numéro au format international (+33…).'],
  [/^Date and time must both be entered\.$/, 'Indiquez le jour et l’heure.']
];

const REQUIRED = SENTENCES[0][0];
const FROM_TODAY = 'Choisissez une date à partir d’aujourd’hui.';

const names = (part, dates) => {
  const inWords = length => dates.map(date => date.toLocaleDateString('fr', {[part]: length, timeZone: 'UTC'}));
  return {shorthand: inWords('short'), longhand: inWords('long')};
};
const SUNDAY = 4;
const CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: names('weekday', [...Array(7).keys()].map(day => new Date(Date.UTC(1970, 0, SUNDAY + day)))),
  months: names('month', [...Array(12).keys()].map(month => new Date(Date.UTC(1970, month))))
};

// The calendar itself knows whether the past is open to this field.
const isFromToday = field => {
  const calendar = field?.querySelector('.flatpickr-input')?._flatpickr;
  return calendar?.config.minDate?.getFullYear() > 1900;
};

const translate = text => {
  const sentence = SENTENCES.find(([english]) => english.test(text.data));
  if (!sentence) {
    return;
  }
  const field = text.parentElement.closest('.fjs-form-field-datetime');
  const french = sentence[0] === REQUIRED && isFromToday(field) ? FROM_TODAY : sentence[1];
  text.data = text.data.replace(sentence[0], french);
};

const translateErrors = () => {
  for (const line of document.querySelectorAll('.fjs-form-field-error li')) {
    line.childNodes.forEach(node => node.nodeType === Node.TEXT_NODE && translate(node));
  }
};

const translateDates = () => {
  for (const input of document.querySelectorAll('.fjs-form .flatpickr-input')) {
    if (input.placeholder === 'dd/mm/yyyy') {
      input.placeholder = 'jj/mm/aaaa';
    }
    if (input._flatpickr && input._flatpickr.config.locale !== CALENDAR) {
      input._flatpickr.set('locale', CALENDAR);
    }
  }
};

new MutationObserver(() => {
  translateErrors();
  translateDates();
}).observe(document.body, {childList: true, characterData: true, subtree: true});
