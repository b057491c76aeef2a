import {house} from '../../duret/house.js';

export default house('Suivi des processus');
