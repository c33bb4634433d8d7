import { lines, listing } from '../code.ts';
import { doubleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const aspnetCore = defineStack({
  id: 'aspnet-core',
  title: 'ASP.NET Core',
  group: 'application',
  language: 'csharp',
  file: 'Program.cs',
  install: null,
  docs: 'https://learn.microsoft.com/aspnet/core/security/cors',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const call = (name: string, values: readonly string[], after = ')') =>
      listing({
        before: `.${name}(`,
        items: values.map(doubleQuoted),
        after,
        indent: '    ',
        tab: '    ',
        hasLastComma: false,
      });
    return lines(
      'builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy',
      call('WithOrigins', origins),
      headers.length > 0 ? call('WithHeaders', headers) : null,
      exposed.length > 0 ? call('WithExposedHeaders', exposed) : null,
      credentials ? '    .AllowCredentials()' : null,
      maxAge === null ? null : `    .SetPreflightMaxAge(TimeSpan.FromSeconds(${maxAge}))`,
      call('WithMethods', methods, ')));'),
      '',
      '// This line is there already.',
      'var app = builder.Build();',
      '',
      '// UseCors leaves this out where one origin is allowed, or the request names none.',
      'app.Use(async (context, next) =>',
      '{',
      '    context.Response.OnStarting(() =>',
      '    {',
      '        context.Response.Headers.Append("Vary", "Origin");',
      '        return Task.CompletedTask;',
      '    });',
      '    await next(context);',
      '});',
      'app.UseCors();',
    );
  },
  notes: () => [
    texts.stacks['aspnet-core'].keepTheOrder,
    texts.stacks['aspnet-core'].beforeHttpsRedirection,
  ],
});
