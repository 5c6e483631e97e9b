using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Detente.App;

/// <summary>Ids for articles that bring none.</summary>
internal static class ArticleId
{
    /// <summary>
    /// 16 hexadecimal digits of a hash over where the article stands and what it says: the same input has the same id wherever its folder
    /// lies, and an edited article is another one, since claims cite its text.
    /// </summary>
    public static string Make(string relativePath, int lineNumber, string text)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{relativePath}\u001f{lineNumber}\u001f{text}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }
}
