import './style/index.css';
import './shell/desk';
