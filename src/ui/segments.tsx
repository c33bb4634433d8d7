interface Props<Value extends string> {
  /** What is chosen, for those who do not see where it stands. */
  readonly label: string;
  /** Of the group of buttons: each has its own. */
  readonly name: string;
  /** What each is called. */
  readonly options: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** Buttons in one frame, of which one is on. */
export function Segments<Value extends string>(props: Props<Value>) {
  const { label, name, options, chosen, onChoose } = props;
  return (
    <fieldset class="views" aria-label={label}>
      {(Object.keys(options) as Value[]).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={chosen === each}
            onChange={() => onChoose(each)}
          />
          {options[each]}
        </label>
      ))}
    </fieldset>
  );
}
