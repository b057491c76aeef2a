import {house} from '../../duret/house.js';
import './answers.js';
import './sentences.js';

export default {
  ...house('Boîte de tâches'),
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'prendre la tâche ouverte'},
    focusFilter: {key: 'ctrl+shift+f', description: 'aller à la première vue'},
    focusList: {key: 'ctrl+alt+l', description: 'aller à la première tâche de la liste'},
    focusForm: {key: 'ctrl+alt+f', description: 'aller au premier champ du formulaire'}
  }
};
