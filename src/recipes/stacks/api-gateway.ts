import { lines } from '../code.ts';
import { yaml } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const apiGateway = defineStack({
  id: 'api-gateway',
  title: 'AWS API Gateway (HTTP API)',
  group: 'cloud',
  language: 'yaml',
  file: 'template.yaml',
  install: null,
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) =>
      values.length === 0
        ? []
        : [`        ${name}:`, ...values.map((value) => `          - ${yaml(value)}`)];
    return lines(
      'Resources:',
      '  Api:',
      '    Type: AWS::ApiGatewayV2::Api',
      '    Properties:',
      '      Name: api',
      '      ProtocolType: HTTP',
      '      CorsConfiguration:',
      ...list('AllowOrigins', origins),
      ...list('AllowMethods', methods),
      ...list('AllowHeaders', headers),
      ...list('ExposeHeaders', exposed),
      credentials ? '        AllowCredentials: true' : null,
      maxAge === null ? null : `        MaxAge: ${maxAge}`,
    );
  },
  notes: () => [
    texts.stacks['api-gateway'].answersPreflightsItself,
    texts.stacks['api-gateway'].restApiHasNone,
  ],
});
