import './explain.css';

// All else is loaded besides: what two pages load at once would be a part of the panel's first load.
import('./start.tsx');
