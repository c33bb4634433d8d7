import { serverOf } from '../../diagnosis/server.ts';
import type { HeaderList } from '../../fetch-standard/header-list.ts';
import { chooseStack } from '../../recipes/guess/choose-stack.ts';
import { recipeFor } from '../../recipes/recipe-for.ts';
import { RecipeView } from '../../ui/recipe-view.tsx';
import { Section } from '../../ui/section.tsx';
import { GuessView } from '../../ui/stack-picker.tsx';
import type { CauseReport } from '../cause-report.ts';
import { policyOf } from '../complete/found-part.ts';
import { reportTexts as texts } from '../texts/texts.ts';

/** What the server has to allow, as code, where its answers tell what it runs on. */
export function ServerCodeView({ report }: { readonly report: CauseReport }) {
  const policy = policyOf(report)?.policy;
  if (policy === undefined) return null;
  const { stack, guess } = chooseStack(answersOf(policy.server, report), null, null);
  if (stack === null || guess === null) return null;
  const recipe = recipeFor(stack, policy);
  return (
    <Section title={texts.asCodeFor(recipe.title)}>
      <p>
        <GuessView guess={guess} />
      </p>
      <RecipeView recipe={recipe} copy={null} />
    </Section>
  );
}

/** The headers of each answer of a server that is told of. */
function answersOf(server: string, { members }: CauseReport): HeaderList[] {
  const hops = members.flatMap(({ exchange }) => exchange.hops);
  return hops
    .filter(({ url }) => serverOf(url) === server)
    .flatMap(({ preflight, request }) => [
      preflight.state === 'sent' ? preflight.entry.response?.headers : undefined,
      request?.response?.headers,
    ])
    .filter((headers) => headers !== undefined);
}
