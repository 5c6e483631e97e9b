using System.Text;

namespace Detente.App.Briefs;

/// <summary>Text made safe for any place in a page: element or quoted attribute.</summary>
internal static class HtmlText
{
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (char letter in text)
        {
            escaped.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => letter.ToString(),
                _ => char.IsControl(letter) ? "" : letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>An address that a reader may safely follow; null for any other scheme than that of the web.</summary>
    public static string? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? Escape(url) : null;
}
