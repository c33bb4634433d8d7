import { code, say } from '../../diagnosis/words.ts';
import { lines } from '../code.ts';
import { yaml } from '../literals.ts';
import { defineStack } from '../recipe.ts';

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
    say`API Gateway then answers preflights itself, and leaves out the CORS headers of what is behind it. Where the route ${code('$default')} has an authorizer, add a route ${code('OPTIONS /{proxy+}')} without one.`,
    say`A REST API has no such setting. There the answers to errors need headers of their own, in the gateway responses ${code('DEFAULT_4XX')} and ${code('DEFAULT_5XX')}, and these can name one origin.`,
  ],
});
