using ImatinibHooks.Knowledge;

if (args is not [var root])
{
    Console.Error.WriteLine("usage: dotnet run --project eng/ImatinibHooks.Knowledge <folder of the repository>");
    return 2;
}

KnowledgeFiles.Write(root);
return 0;
