/** Firefox's messages in a language: the sentence around a reason, and the reasons by category. */
export interface Language {
  readonly language: string;
  readonly frame: string;
  /** What follows a reason with a status. */
  readonly status: string;
  readonly reasons: Readonly<Record<string, string>>;
}

/** As they stand in the browser; `{url}`, `{reason}`, `{status}` and `{value}` are filled in. */
export const languages: readonly Language[] = [
  {
    language: 'de',
    frame:
      'Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf {url}. (Grund: {reason}).',
    status: ' Statuscode: {status}.',
    reasons: {
      CORSDidNotSucceed2: 'CORS-Anfrage schlug fehl',
      CORSOriginHeaderNotAdded: "CORS-Kopfzeile 'Origin' konnte nicht hinzugefügt werden",
      CORSExternalRedirectNotAllowed: 'Externe Weiterleitung der CORS-Anfrage verboten',
      CORSRequestNotHttp: 'CORS-Anfrage war nicht http',
      CORSMissingAllowOrigin2: "CORS-Kopfzeile 'Access-Control-Allow-Origin' fehlt",
      CORSMultipleAllowOriginNotAllowed:
        "Es darf nur ein eine CORS-Kopfzeile 'Access-Control-Allow-Origin' verwendet werden",
      CORSAllowOriginNotMatchingOrigin:
        "CORS-Kopfzeile 'Access-Control-Allow-Origin' stimmt nicht mit '{value}' überein",
      CORSNotSupportingCredentials:
        "Berechtigung/Credential wird nicht unterstützt, wenn die CORS-Kopfzeile 'Access-Control-Allow-Origin' auf '*' gesetzt ist",
      CORSMethodNotFound: "Methode nicht in CORS-Kopfzeile 'Access-Control-Allow-Methods' gefunden",
      CORSMissingAllowCredentials:
        "'true' in CORS-Kopfzeile 'Access-Control-Allow-Credentials' erwartet",
      CORSPreflightDidNotSucceed3: 'CORS-Preflight-Antwort schlug fehl',
      CORSInvalidAllowMethod:
        "ungültiges Token '{value}' in CORS-Kopfzeile 'Access-Control-Allow-Methods'",
      CORSInvalidAllowHeader:
        "ungültiges Token '{value}' in CORS-Kopfzeile 'Access-Control-Allow-Headers'",
      CORSMissingAllowHeaderFromPreflight2:
        "Kopfzeile '{value}' ist aufgrund der Kopfzeile 'Access-Control-Allow-Headers' aus der CORS-Preflight-Antwort nicht zulässig",
    },
  },
  {
    language: 'fr',
    frame:
      'Blocage d’une requête multiorigine (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur {url}. Raison : {reason}.',
    status: ' Code d’état : {status}.',
    reasons: {
      CORSDidNotSucceed2: 'échec de la requête CORS',
      CORSOriginHeaderNotAdded: 'l’en-tête CORS « Origin » ne peut pas être ajouté',
      CORSExternalRedirectNotAllowed: 'la redirection externe de requêtes CORS n’est pas autorisée',
      CORSRequestNotHttp: 'la requête CORS n’utilise pas HTTP',
      CORSMissingAllowOrigin2: 'l’en-tête CORS « Access-Control-Allow-Origin » est manquant',
      CORSMultipleAllowOriginNotAllowed:
        'le recours à plusieurs en-têtes CORS « Access-Control-Allow-Origin » n’est pas autorisé',
      CORSAllowOriginNotMatchingOrigin:
        'l’en-tête CORS « Access-Control-Allow-Origin » ne correspond pas à « {value} »',
      CORSNotSupportingCredentials:
        'l’identification n’est pas prise en charge si la valeur de l’en-tête CORS « Access-Control-Allow-Origin » est « * »',
      CORSMethodNotFound: 'méthode manquante dans l’en-tête « Access-Control-Allow-Methods »',
      CORSMissingAllowCredentials:
        '« true » attendu dans l’en-tête CORS « Access-Control-Allow-Credentials »',
      CORSPreflightDidNotSucceed3: 'échec de la réponse de pré-vérification des requêtes CORS',
      CORSInvalidAllowMethod:
        'jeton « {value} » invalide dans l’en-tête CORS « Access-Control-Allow-Methods »',
      CORSInvalidAllowHeader:
        'jeton « {value} » invalide dans l’en-tête CORS « Access-Control-Allow-Headers »',
      CORSMissingAllowHeaderFromPreflight2:
        'l’en-tête « {value} » n’est pas autorisé d’après l’en-tête « Access-Control-Allow-Headers » de la réponse de pré-vérification des requêtes CORS',
    },
  },
  {
    language: 'es',
    frame:
      'Solicitud desde otro origen bloqueada: la política de mismo origen impide leer el recurso remoto en {url} (razón: {reason}).',
    status: ' Código de estado: {status}.',
    reasons: {
      CORSDidNotSucceed2: 'Solicitud CORS sin éxito',
      CORSOriginHeaderNotAdded: 'No se puede agregar el encabezado CORS ‘Origen’',
      CORSExternalRedirectNotAllowed: 'No se permite la redirección externa de la solicitud CORS',
      CORSRequestNotHttp: 'la solicitud CORS no es http',
      CORSMissingAllowOrigin2: "falta la cabecera CORS 'Access-Control-Allow-Origin'",
      CORSMultipleAllowOriginNotAllowed:
        'no se permiten múltiples cabeceras CORS ‘Access-Control-Allow-Origin’',
      CORSAllowOriginNotMatchingOrigin:
        "la cabecera CORS 'Access-Control-Allow-Origin' no coincide con '{value}'",
      CORSNotSupportingCredentials:
        "la credencial no se admite si la cabecera CORS 'Access-Control-Allow-Credentials' es '*'",
      CORSMethodNotFound:
        "token no se ha encontrado el método en la cabecera CORS 'Access-Control-Allow-Methods'",
      CORSMissingAllowCredentials:
        "se esperaba 'true' en la cabecera CORS 'Access-Control-Allow-Credentials'",
      CORSInvalidAllowMethod:
        "token '{value}' no válido en la cabecera CORS 'Access-Control-Allow-Methods'",
      CORSInvalidAllowHeader:
        "token '{value}' no válido en la cabecera CORS 'Access-Control-Allow-Headers'",
      CORSMissingAllowHeaderFromPreflight2:
        'La cabecera ‘{value}’ no está permitida de acuerdo a la cabecera ‘Access-Control-Allow-Headers’ de la verificación previa de la respuesta CORS',
    },
  },
  {
    language: 'ja',
    frame:
      'クロスオリジン要求をブロックしました: 同一生成元ポリシーにより、{url} にあるリモートリソースの読み込みは拒否されます (理由: {reason})。',
    status: 'ステータスコード: {status}',
    reasons: {
      CORSDidNotSucceed2: 'CORS 要求が成功しなかった',
      CORSOriginHeaderNotAdded: 'CORS ヘッダー ‘Origin’ を追加できなかった',
      CORSExternalRedirectNotAllowed: 'CORS 要求の外部リダイレクトは許可されない',
      CORSRequestNotHttp: 'CORS 要求が http でない',
      CORSMissingAllowOrigin2: 'CORS ヘッダー ‘Access-Control-Allow-Origin’ が足りない',
      CORSAllowOriginNotMatchingOrigin:
        'CORS ヘッダー ‘Access-Control-Allow-Origin’ が ‘{value}’ と異なる',
      CORSNotSupportingCredentials:
        'CORS ヘッダー ‘Access-Control-Allow-Origin’ が ‘*’ である場合、認証情報はサポートされない',
      CORSMethodNotFound: 'CORS ヘッダー ‘Access-Control-Allow-Methods’ にメソッドが見つからない',
      CORSMissingAllowCredentials:
        'CORS ヘッダー ‘Access-Control-Allow-Credentials’ は ‘true’ であるべき',
      CORSPreflightDidNotSucceed3: 'CORS プリフライトチャンネルが継承されていない',
      CORSInvalidAllowMethod:
        'CORS ヘッダー ‘Access-Control-Allow-Methods’ に不正なトークン ‘{value}’ が含まれる',
      CORSInvalidAllowHeader:
        'CORS ヘッダー ‘Access-Control-Allow-Headers’ に不正なトークン ‘{value}’ が含まれる',
      CORSMissingAllowHeaderFromPreflight2:
        'CORS プリフライトチャンネルからの CORS ヘッダー ‘Access-Control-Allow-Headers’ にトークン ‘{value}’ が足りない',
    },
  },
  {
    language: 'zh-CN',
    frame: '已拦截跨源请求：同源策略禁止读取位于 {url} 的远程资源。（原因：{reason}）。',
    status: '状态码：{status}。',
    reasons: {
      CORSDidNotSucceed2: 'CORS 请求未能成功',
      CORSRequestNotHttp: 'CORS 请求不是 http',
      CORSMissingAllowOrigin2: "CORS 头缺少 'Access-Control-Allow-Origin'",
      CORSAllowOriginNotMatchingOrigin: "CORS 头 'Access-Control-Allow-Origin' 不匹配 '{value}'",
      CORSMethodNotFound: "找不到 CORS 头中的 'Access-Control-Allow-Methods'",
      CORSMissingAllowCredentials: "CORS 头中的 'Access-Control-Allow-Credentials' 预期为 'true'",
      CORSPreflightDidNotSucceed3: 'CORS 预检通道未成功',
      CORSInvalidAllowMethod: "CORS 头 'Access-Control-Allow-Methods' 中的令牌 '{value}' 无效",
      CORSInvalidAllowHeader: "CORS 头 'Access-Control-Allow-Headers' 中的令牌 '{value}' 无效",
      CORSMissingAllowHeaderFromPreflight2:
        "来自 CORS 预检通道的 CORS 头 'Access-Control-Allow-Headers' 的令牌 '{value}' 无效",
    },
  },
  {
    language: 'pt-BR',
    frame:
      'Requisição cross-origin bloqueada: A diretiva Same Origin (mesma origem) não permite a leitura do recurso remoto em {url} (motivo: {reason}).',
    status: ' Código de status: {status}.',
    reasons: {
      CORSDidNotSucceed2: 'falha na requisição CORS',
      CORSOriginHeaderNotAdded: 'cabeçalho ‘Origin’ do CORS não pode ser adicionado',
      CORSExternalRedirectNotAllowed: 'redirecionamento externo de requisição CORS não permitido',
      CORSRequestNotHttp: 'requisição CORS não é http',
      CORSMissingAllowOrigin2: "falta cabeçalho 'Access-Control-Allow-Origin' no CORS",
      CORSMultipleAllowOriginNotAllowed:
        'não é permitido vários cabeçalhos ‘Access-Control-Allow-Origin’ no CORS',
      CORSAllowOriginNotMatchingOrigin:
        "cabeçalho 'Access-Control-Allow-Origin' do CORS não corresponde a '{value}'",
      CORSNotSupportingCredentials:
        'credencial não suportada se o cabeçalho ‘Access-Control-Allow-Origin’ do CORS for ‘*’',
      CORSMethodNotFound:
        "método não encontrado no cabeçalho 'Access-Control-Allow-Methods' do CORS ",
      CORSMissingAllowCredentials:
        "esperado 'true' no cabeçalho 'Access-Control-Allow-Credentials' do CORS",
      CORSPreflightDidNotSucceed3: 'falha na resposta de comprovação (preflight) do CORS',
      CORSInvalidAllowMethod:
        "token '{value}' inválido no cabeçalho 'Access-Control-Allow-Methods' do CORS",
      CORSInvalidAllowHeader:
        "token ‘{value}’ inválido no cabeçalho 'Access-Control-Allow-Headers' do CORS",
      CORSMissingAllowHeaderFromPreflight2:
        'header ‘{value}’ não permitido, de acordo com o header ‘Access-Control-Allow-Headers’ da resposta de comprovação (preflight) do CORS',
    },
  },
  {
    language: 'ru',
    frame:
      'Запрос из постороннего источника заблокирован: Политика одного источника запрещает чтение удаленного ресурса на {url}. (Причина: {reason}).',
    status: ' Код состояния: {status}.',
    reasons: {
      CORSDidNotSucceed2: 'не удалось выполнить запрос CORS',
      CORSOriginHeaderNotAdded: 'Не удалось добавить CORS-заголовок «Origin»',
      CORSExternalRedirectNotAllowed: 'Внешнее перенаправление запроса CORS не разрешено',
      CORSRequestNotHttp: 'запрос CORS выполнен не по http',
      CORSMissingAllowOrigin2: 'отсутствует заголовок CORS «Access-Control-Allow-Origin»',
      CORSMultipleAllowOriginNotAllowed:
        'несколько заголовков CORS «Access-Control-Allow-Origin» не разрешены',
      CORSAllowOriginNotMatchingOrigin:
        'заголовок CORS «Access-Control-Allow-Origin» не совпадает с «{value}»',
      CORSNotSupportingCredentials:
        'Учётные данные не поддерживаются, если заголовок CORS «Access-Control-Allow-Origin» установлен в «*»',
      CORSMethodNotFound: 'Не найден метод в заголовке CORS «Access-Control-Allow-Methods»',
      CORSMissingAllowCredentials:
        'в заголовке CORS «Access-Control-Allow-Credentials» ожидалось «true»',
      CORSPreflightDidNotSucceed3: 'неудача ответа CORS preflight',
      CORSInvalidAllowMethod:
        'некорректный токен «{value}» в заголовке CORS «Access-Control-Allow-Methods»',
      CORSInvalidAllowHeader:
        'некорректный токен «{value}» в заголовке CORS «Access-Control-Allow-Headers»',
      CORSMissingAllowHeaderFromPreflight2:
        'заголовок «{value}» не разрешён согласно заголовку «Access-Control-Allow-Headers» из ответа CORS preflight',
      CORSAllowHeaderFromPreflightDeprecation:
        'когда «Access-Control-Allow-Headers» имеет значение «*», заголовок «Authorization» не охватывается. Чтобы включить заголовок «Authorization», он должен быть явно указан в заголовке CORS «Access-Control-Allow-Headers»',
    },
  },
  {
    language: 'it',
    frame:
      'Bloccata richiesta multiorigine (cross-origin): il criterio di corrispondenza dell’origine non consente la lettura della risorsa remota da {url}. Motivo: {reason}.',
    status: ' Codice di stato: {status}.',
    reasons: {
      CORSDidNotSucceed2: 'richiesta CORS non riuscita',
      CORSOriginHeaderNotAdded: 'impossibile aggiungere l’header CORS “origin”',
      CORSExternalRedirectNotAllowed: 'redirect non consentito per richiesta CORS esterna',
      CORSRequestNotHttp: 'richiesta CORS non http',
      CORSMissingAllowOrigin2: 'header CORS “Access-Control-Allow-Origin” mancante',
      CORSMultipleAllowOriginNotAllowed:
        'header CORS “Access-Control-Allow-Origin” multipli non consentiti',
      CORSAllowOriginNotMatchingOrigin:
        'header CORS “Access-Control-Allow-Origin” non corrisponde a “{value}”',
      CORSNotSupportingCredentials:
        'le credenziali non sono supportate se l’header CORS “Access-Control-Allow-Origin” è “*”',
      CORSMethodNotFound: 'metodo “Access-Control-Allow-Methods” non trovato in header CORS',
      CORSMissingAllowCredentials:
        'previsto “true” in header CORS “Access-Control-Allow-Credentials”',
      CORSPreflightDidNotSucceed3: 'risposta CORS preliminare (“preflight”) non riuscita',
      CORSInvalidAllowMethod:
        'token “{value}” non valido in header CORS “Access-Control-Allow-Methods”',
      CORSInvalidAllowHeader:
        'token “{value}” non valido in header CORS “Access-Control-Allow-Headers”',
      CORSMissingAllowHeaderFromPreflight2:
        'l’header “{value}” non è consentito a causa dell’header “Access-Control-Allow-Headers” nella risposta CORS preliminare (“preflight”)',
    },
  },
  {
    language: 'ko',
    frame:
      '교차 출처 요청 차단: 동일 출처 정책으로 인해 {url}에 있는 원격 리소스를 차단했습니다. (원인: {reason}).',
    status: ' 상태 코드: {status}.',
    reasons: {
      CORSDidNotSucceed2: 'CORS 요청이 성공하지 못함',
      CORSOriginHeaderNotAdded: 'CORS 헤더 ‘Origin’ 을 추가할 수 없음',
      CORSExternalRedirectNotAllowed: '외부 리다이렉트 CORS 요청을 허용하지 않음',
      CORSRequestNotHttp: 'http가 아닌 CORS 요청',
      CORSMissingAllowOrigin2: '‘Access-Control-Allow-Origin’ CORS 헤더가 없음',
      CORSMultipleAllowOriginNotAllowed:
        '여러개의 ‘Access-Control-Allow-Origin’ CORS 헤더 허용되지 않음',
      CORSAllowOriginNotMatchingOrigin:
        '‘Access-Control-Allow-Origin’ CORS 헤더가 ‘{value}’와 일치하지 않음',
      CORSNotSupportingCredentials:
        'CORS 헤더 ‘Access-Control-Allow-Origin’이 ‘*’이면 자격 증명이 지원되지 않음',
      CORSMethodNotFound: 'CORS 헤더 ‘Access-Control-Allow-Methods’의 메서드가 없음',
      CORSMissingAllowCredentials: 'CORS 헤더 ‘Access-Control-Allow-Credentials’이 ‘true’이어야 함',
      CORSPreflightDidNotSucceed3: 'CORS 사전 점검 응답이 성공하지 못함',
      CORSInvalidAllowMethod:
        'CORS 헤더 ‘Access-Control-Allow-Methods’에 유효하지 않은 토큰 ‘{value}’',
      CORSInvalidAllowHeader:
        'CORS 헤더 ‘Access-Control-Allow-Headers’에 유효하지 않은 토큰 ‘{value}’',
      CORSMissingAllowHeaderFromPreflight2:
        'CORS 사전 점검 응답의 헤더 ‘Access-Control-Allow-Headers’에 따라 헤더 ‘{value}’가 허용되지 않음',
    },
  },
  {
    language: 'pl',
    frame:
      'Zablokowano żądanie do zasobu innego pochodzenia: zasady „Same Origin Policy” nie pozwalają wczytywać zdalnych zasobów z „{url}” ({reason}).',
    status: ' Kod stanu: {status}.',
    reasons: {
      CORSDidNotSucceed2: 'nieudane żądanie CORS',
      CORSMissingAllowOrigin2: 'brakujący nagłówek CORS „Access-Control-Allow-Origin”',
      CORSAllowOriginNotMatchingOrigin:
        'nagłówek CORS „Access-Control-Allow-Origin” nie pasuje do „{value}”',
    },
  },
];
