Console.WriteLine("Commerce");
