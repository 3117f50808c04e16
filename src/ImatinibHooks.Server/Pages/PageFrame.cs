using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace ImatinibHooks.Server.Pages;

/// <summary>What is around every page: the head with the style, the way back, the foot.</summary>
/// <remarks>The style stands in the page and is allowed by its hash alone; nothing else is loaded, and no script runs.</remarks>
internal sealed class PageFrame
{
    private static readonly string Style = ReadStyle();

    private readonly string root;

    /// <summary>Takes the path under which clients reach the service.</summary>
    internal PageFrame(string root) => this.root = root.TrimEnd('/');

    /// <summary>The policy of what the page may load.</summary>
    internal static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The address of the list of rules.</summary>
    internal string RulesPath => $"{root}/rules";

    /// <summary>The address of a rule.</summary>
    internal string PathOf(string rule) => $"{root}/rules/{Uri.EscapeDataString(rule)}";

    /// <summary>The address of a reviewed page.</summary>
    internal string PathOfPage(string page) => $"{root}/rules/pages/{Uri.EscapeDataString(page)}";

    /// <summary>A whole document.</summary>
    /// <param name="title">The title, plain text.</param>
    /// <param name="main">The content as HTML.</param>
    internal string Wrap(string title, string main) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <header><a href="{RulesPath}">All rules</a><a href="{RulesPath}#pages">Reviewed pages</a></header>
        <main>
        {main}</main>
        <footer>ImatinibHooks gives advice to clinicians; it decides nothing. That no rule speaks never means that an order is safe.</footer>
        </body>
        </html>

        """;

    /// <summary>Plain text as HTML.</summary>
    internal static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? string.Empty);

    private static string ReadStyle()
    {
        using var file = typeof(PageFrame).Assembly.GetManifestResourceStream("rules.css") ?? throw new InvalidOperationException("rules.css is not embedded.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
