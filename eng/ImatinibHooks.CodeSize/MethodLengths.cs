using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImatinibHooks.CodeSize;

/// <summary>Finds the methods of a source text and their lengths.</summary>
/// <remarks>
/// A method is anything with a body that is called: methods, constructors, operators, conversions, finalizers, local functions (also counted within the method that
/// holds them) and accessors with a body. Expression-bodied properties, fields and their tables are none. The length is in lines from the line of
/// the name's first modifier to the line of the last brace or semicolon; blank lines and comments in between count, attributes and documentation before it do not.
/// </remarks>
internal static class MethodLengths
{
    internal static IEnumerable<MethodLength> In(SourceFile file)
    {
        var tree = CSharpSyntaxTree.ParseText(file.Text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview));
        return tree.GetRoot().DescendantNodes().Where(HasBody).Select(node => Measure(file, tree, node));
    }

    private static MethodLength Measure(SourceFile file, SyntaxTree tree, SyntaxNode node)
    {
        var start = tree.GetLineSpan(Core(node)).StartLinePosition.Line;
        var end = tree.GetLineSpan(node.Span).EndLinePosition.Line;
        return new MethodLength(file.Path, start + 1, NameOf(node), end - start + 1);
    }

    // The node's span begins with its attributes; the token after the last attribute list begins the method itself.
    private static Microsoft.CodeAnalysis.Text.TextSpan Core(SyntaxNode node)
    {
        var attributes = node.ChildNodes().OfType<AttributeListSyntax>().LastOrDefault();
        return attributes is null ? node.Span : attributes.GetLastToken().GetNextToken().Span;
    }

    private static bool HasBody(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        LocalFunctionStatementSyntax local => local.Body is not null || local.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        _ => false,
    };

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        AccessorDeclarationSyntax accessor => accessor.Keyword.Text,
        _ => node.Kind().ToString(),
    };
}

/// <summary>One method.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its length in lines.</param>
internal sealed record MethodLength(string Path, int Line, string Name, int Lines);
