import {house} from '../../duret/house.js';

export default house('Administration');
