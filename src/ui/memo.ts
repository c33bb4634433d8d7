import { Component, type FunctionComponent, h } from 'preact';

/** The same component, drawn anew only where one of its props is another. */
export function memo<Props extends object>(drawn: FunctionComponent<Props>) {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const names = Object.keys(next) as (keyof Props)[];
      return names.some((name) => next[name] !== this.props[name]);
    }

    override render() {
      return h(drawn, this.props);
    }
  };
}
