import { Observable } from './observable';

/** Ticks every half minute, so that ages and due times on screen stay true without a reload. */
class Clock extends Observable {
  now = Date.now();

  constructor() {
    super();
    setInterval(() => {
      this.now = Date.now();
      this.changed();
    }, 30_000);
  }
}

export const clock = new Clock();
