import type { Advice } from '../diagnosis/advice/advice.ts';
import type { Copy } from './copy-button.tsx';
import { AnswerChangeView } from './fix-view.tsx';
import { panelTexts } from './texts/texts.ts';
import { Told } from './told.tsx';

interface Props {
  readonly advice: readonly Advice[];
  readonly copy: Copy;
}

/** What is worth knowing of an exchange that passes, with the header lines that help. */
export function AdviceView({ advice, copy }: Props) {
  return advice.map(({ id, grade, headline, sentences, evidence, change }, index) => (
    <section key={`${index} ${id}`} class="cause" data-advice={id}>
      <Told
        label={panelTexts.grades[grade]}
        headline={headline}
        sentences={sentences}
        evidence={evidence}
      />
      {change !== null && <AnswerChangeView change={change} isOneOfSeveral={false} copy={copy} />}
    </section>
  ));
}
